"""The cases of schemes as tests of pytest: `pytest --kaohe FOLDER`, or `kaohe = true` in its settings.

Every file of `cases/` beside a `scheme.json` is collected, one test a case; a failing one says what came out otherwise
and why. Off unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from . import Failure, Scheme, Sheets, _kaohe
from ._document import file_document


def pytest_addoption(parser: pytest.Parser) -> None:
    about = "collect the cases of schemes: cases/*.json beside a scheme.json"
    parser.getgroup("kaohe").addoption("--kaohe", action="store_true", help=about)
    parser.addini("kaohe", about, type="bool", default=False)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    is_asked = parent.config.getoption("--kaohe") or parent.config.getini("kaohe")
    is_case = file_path.suffix == ".json" and file_path.parent.name == "cases"
    if not (is_asked and is_case and _scheme_file(file_path).is_file()):
        return None
    file: CaseFile = CaseFile.from_parent(parent, path=file_path)
    return file


class CaseFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[CaseItem]:
        for case in _kaohe.read_cases(file_document(str(self.path)).content):
            item: CaseItem = CaseItem.from_parent(self, name=case.id, case=case)
            yield item

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, Failure) else super().repr_failure(excinfo)


class CaseItem(pytest.Item):
    """One case: its cohort is scored and compared with what it expects."""

    def __init__(self, *, case: _kaohe.Case, **options: Any) -> None:
        super().__init__(**options)
        self.case = case

    def runtest(self) -> None:
        scheme = _scheme(_scheme_file(self.path))
        differences, refusal = self.case.run(scheme._content)
        if differences:
            raise CaseFailed([_sentence(each, self.case, scheme) for each in differences], refusal)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        is_ours = isinstance(excinfo.value, (CaseFailed, Failure))
        return str(excinfo.value) if is_ours else super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, f"{self.name} {self.case.title('zh')}".rstrip()


class CaseFailed(AssertionError):
    """What came out otherwise, and why the cohort was refused if it was."""

    def __init__(self, sentences: list[str], refusal: list[_kaohe.Diagnostic]) -> None:
        super().__init__("\n".join([*sentences, *([str(Failure(refusal))] if refusal else [])]))


def _scheme_file(cases: Path) -> Path:
    return cases.parent.parent / "scheme.json"


@cache
def _scheme(path: Path) -> Scheme:
    return Scheme.load(path)


def _sentence(difference: tuple[str, str, str, str | None], case: _kaohe.Case, scheme: Scheme) -> str:
    subject, what, expected, found = difference
    place = ": ".join(filter(None, [subject, what]))
    told = f"{place}: expected {expected}, found {'nothing' if found is None else found}"
    reason = _reason(subject, what.partition("/")[2], case, scheme)
    return f"{told}\n    {reason}" if reason else told


def _reason(subject: str, line: str, case: _kaohe.Case, scheme: Scheme) -> str:
    """Why a line has the points that it has; "" where the difference is about no line."""
    if not line:
        return ""
    sheet = Sheets(case.score(scheme._content), "", "")[subject]
    return next((each.reason() for each in [*sheet.lines, *sheet.sections] if each.id == line), "")
