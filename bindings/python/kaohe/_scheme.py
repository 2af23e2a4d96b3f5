"""Schemes, and cohorts read under them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import cast

from . import _kaohe
from ._document import Data, Document, file_document, open_document, sha256, sheets_document, text_document
from ._sheets import Sheets


class Cohort:
    """Subjects and their facts, read under one scheme: score it as often as you like.

    Made by `Scheme.cohort`.
    """

    __slots__ = ("_content", "_sha256")

    def __init__(self, content: _kaohe.Cohort, sha256: str) -> None:
        self._content = content
        self._sha256 = sha256

    def __len__(self) -> int:
        return len(self._content)

    @property
    def notes(self) -> list[_kaohe.Diagnostic]:
        """What is remarkable about the data, though nothing is wrong."""
        return self._content.notes

    def __repr__(self) -> str:
        return f"<kaohe.Cohort of {len(self)}>"


class Scheme:
    """One edition of one rule sheet, read and checked. Immutable: threads may share it.

    >>> import kaohe
    >>> scheme = kaohe.Scheme.load("schemes/gansu-2011")
    >>> scheme.id, scheme.edition
    ('gansu-2011', '2011-07-25')
    """

    __slots__ = ("_content", "_sha256")

    def __init__(self, document: Document) -> None:
        self._content = _kaohe.read_scheme(document.content)
        self._sha256 = sha256([document])

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Scheme:
        """Reads a file, or the scheme.json of a folder. Raises Failure with every mistake, and OSError."""
        file = os.path.join(path, "scheme.json") if os.path.isdir(path) else os.fspath(path)
        return cls(file_document(file))

    @classmethod
    def loads(cls, text: str | bytes) -> Scheme:
        """Reads the text of a `kaohe-scheme/1` document. Raises Failure with every mistake."""
        return cls(text_document(text))

    @property
    def id(self) -> str:
        return self._content.id

    @property
    def edition(self) -> str:
        return self._content.edition

    def title(self, lang: str = "zh") -> str:
        return self._content.title(lang)

    def check(self) -> list[_kaohe.Diagnostic]:
        """What is doubtful about the scheme: warnings, which never stop it."""
        return self._content.warnings

    def cohort(
        self,
        *data: Data,
        prior: Data | tuple[Data, ...] = (),
        records: Mapping[str, Data] | None = None,
        history: Sheets | Data | tuple[Sheets | Data, ...] = (),
        period: str | None = None,
    ) -> Cohort:
        """Reads a cohort once, to be scored often. Several data are merged by the subjects' ids.

        `prior` is the cohort of the period before, `records` tables of lists by indicator, `history` sheets of
        earlier periods, `period` that of subjects to which the data gives none. Raises Failure with every mistake.

        >>> import kaohe
        >>> scheme = kaohe.Scheme.load("schemes/gansu-2011")
        >>> len(scheme.cohort({"a": {"group": "prefecture", "articles": 3}}, period="2011"))
        1
        """
        current = [open_document(each) for each in data]
        lists = _lists({} if records is None else records)
        before = [open_document(each, "<prior>") for each in _several(prior)]
        earlier = [_history_document(each) for each in _several(history)]
        content = _kaohe.read_cohort(
            self._content,
            [each.content for each in current],
            [each.content for each in before],
            [(name, each.content) for name, each in lists.items()],
            [each.content for each in earlier],
            period,
        )
        return Cohort(content, sha256([*current, *lists.values(), *before, *earlier]))

    def score(
        self,
        *data: Cohort | Data,
        layer: str | None = None,
        prior: Data | tuple[Data, ...] = (),
        records: Mapping[str, Data] | None = None,
        history: Sheets | Data | tuple[Sheets | Data, ...] = (),
        period: str | None = None,
    ) -> Sheets:
        """Scores a cohort: the one that `Scheme.cohort` gave, or the data that it takes.

        `layer` ("self", "assessor", "final") says whose figures are read where several are given. Other threads
        run meanwhile, and Ctrl-C stops it. Raises Failure.

        >>> import kaohe
        >>> scheme = kaohe.Scheme.load("schemes/gansu-2011")
        >>> sheets = scheme.score({"a": {"group": "prefecture", "members": 108630, "members@prior": 0}}, period="2011")
        >>> next(line for line in sheets["a"].lines if line.id == "1.all").points
        Fraction(217, 1)
        """
        options = {"prior": prior, "records": records, "history": history, "period": period}
        if any(isinstance(each, Cohort) for each in data):
            cohort = _alone(data, [name for name, value in options.items() if value is not None and value != ()])
        else:
            cohort = self.cohort(*data, prior=prior, records=records, history=history, period=period)
        content = _kaohe.score(self._content, cohort._content, layer)
        return Sheets(content, self._sha256, cohort._sha256)

    def __repr__(self) -> str:
        return f"<kaohe.Scheme {self.id} {self.edition}>"


def _alone(data: tuple[Cohort | Data, ...], options: list[str]) -> Cohort:
    """The cohort, where nothing else is given: what belongs to it was read with it."""
    beside = [*(["other data"] if len(data) > 1 else []), *options]
    if beside:
        raise TypeError(f"a Cohort is complete: give {', '.join(beside)} to Scheme.cohort, not beside it")
    return cast(Cohort, data[0])


def _lists(records: Mapping[str, Data]) -> dict[str, Document]:
    if not isinstance(records, Mapping):
        _kaohe.refuse_records(records)
    named = {_kaohe.text_argument(name, "records"): each for name, each in records.items()}
    return {name: open_document(each, f"<{name}>") for name, each in named.items()}


def _several(given: Data | tuple[Data, ...]) -> tuple[Data, ...]:
    return given if isinstance(given, tuple) else (given,)


def _history_document(given: Sheets | Data) -> Document:
    return sheets_document(given.json()) if isinstance(given, Sheets) else open_document(given)
