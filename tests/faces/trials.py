"""What every face is asked, and what it answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "oracle"))

import documents
import run_cases


@dataclass(frozen=True)
class Trial:
    """A case, its cohort in a file of its own: faces are asked for the sheets, not whether the case is right."""

    name: str
    scheme: Path
    cohort: Path
    layer: str | None = None
    refused: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """A `kaohe-sheets/1` document, or the codes for which there is none, sorted and each once."""

    document: bytes = b""
    codes: tuple[str, ...] = ()


Face = Callable[[Sequence[Trial]], list[Answer]]


def refusal(codes: Sequence[str]) -> Answer:
    return Answer(codes=tuple(sorted(set(codes))))


def trials_in(folder: Path, scratch: Path) -> Iterator[Trial]:
    """The cases below a folder; their cohorts are written into `scratch`."""
    for file in run_cases.case_files(folder):
        scheme = file.parent.parent / "scheme.json"
        for at, case in enumerate(run_cases.cases_in(file)):
            cohort = scratch / f"{scheme.parent.name}.{file.stem}.{at}.json"
            with cohort.open("x", encoding="utf-8") as opened:
                opened.write(documents.to_text(case["cohort"]))
            yield Trial(
                name=f"{scheme.parent.name}/{case['id']}",
                scheme=scheme,
                cohort=cohort,
                layer=case.get("layer"),
                refused=tuple(sorted(case["expect"].get("refused", ()))),
            )
