"""What came of scoring: sheets by subject, made of lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, overload

from . import _kaohe
from ._kaohe import Line

if TYPE_CHECKING:
    import pandas


class Effect(NamedTuple):
    """A consequence beside the score, which applies or, while facts are missing, may apply."""

    id: str
    does: str  # "excluded", "zeroed", "grade_limited", "award_barred", "noted"
    state: str  # "yes" or "undetermined"
    waits_for: list[str]


class Award(NamedTuple):
    """An award that is won or, while facts are missing, may be won."""

    id: str
    state: str  # "won" or "undetermined"
    amount: Fraction | None
    waits_for: list[str]


class Sheet:
    """One subject's result. Its lines are made when they are asked for."""

    __slots__ = ("_at", "_nodes", "_of")

    def __init__(self, of: _kaohe.Sheets, at: int) -> None:
        self._of = of
        self._at = at
        self._nodes: list[Line] | None = None

    @property
    def subject(self) -> str:
        """The subject's id."""
        return self._of.subject(self._at)

    @property
    def name(self) -> str:
        """Its name; "" if it has none."""
        return self._of.name(self._at)

    @property
    def group(self) -> str:
        """With whom it is ranked; "" where there are no groups."""
        return self._of.group(self._at)

    @property
    def points(self) -> Fraction | None:
        """Computed, before effects; None if the sheet is incomplete."""
        return self._of.points(self._at)

    @property
    def total(self) -> Fraction | None:
        """After effects; None if the sheet is incomplete."""
        return self._of.total(self._at)

    @property
    def rank(self) -> int | None:
        """Its place in its group; None if it is excluded or has no total."""
        return self._of.rank(self._at)

    @property
    def grade(self) -> str | None:
        return self._of.grade(self._at)

    @property
    def effects(self) -> list[Effect]:
        return [Effect(*each) for each in self._of.effects(self._at)]

    @property
    def awards(self) -> list[Award]:
        return [Award(*each) for each in self._of.awards(self._at)]

    @property
    def lines(self) -> list[Line]:
        """Every line, in the scheme's order."""
        return [each for each in self._all_nodes() if not each.is_section]

    @property
    def sections(self) -> list[Line]:
        """Every section, in the scheme's order; the first is the whole."""
        return [each for each in self._all_nodes() if each.is_section]

    def reason(self, lang: str = "zh") -> str:
        """The whole sheet, explained line by line."""
        return self._of.reason(self._at, lang)

    def to_pandas(self) -> pandas.DataFrame:
        """A row a line. Numbers are Fractions."""
        from ._frame import frame_of_lines

        return frame_of_lines(self)

    def _repr_html_(self) -> str:
        from ._html import html_of_sheet

        return html_of_sheet(self)

    def __repr__(self) -> str:
        return f"<kaohe.Sheet {self.subject}: total {self.total}, rank {self.rank}>"

    def _all_nodes(self) -> list[Line]:
        if self._nodes is None:
            self._nodes = self._of.nodes(self._at)
        return self._nodes


class Sheets:
    """The sheets of a cohort, in its order: by index, or by the subject's id.

    >>> import kaohe
    >>> scheme = kaohe.Scheme.load("schemes/gansu-2011")
    >>> sheets = scheme.score({"a": {"group": "prefecture", "articles": 3}}, period="2011")
    >>> sheets["a"].subject == sheets[0].subject == "a"
    True
    """

    __slots__ = ("_at_of", "_data_sha256", "_of", "_scheme_sha256")

    def __init__(self, of: _kaohe.Sheets, scheme_sha256: str, data_sha256: str) -> None:
        self._of = of
        self._scheme_sha256 = scheme_sha256
        self._data_sha256 = data_sha256
        self._at_of: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._of)

    @overload
    def __getitem__(self, key: int | str) -> Sheet: ...
    @overload
    def __getitem__(self, key: slice) -> list[Sheet]: ...
    def __getitem__(self, key: int | str | slice) -> Sheet | list[Sheet]:
        if isinstance(key, str):
            return Sheet(self._of, self._index_of(key))
        places = range(len(self))[key]
        if isinstance(places, range):
            return [Sheet(self._of, at) for at in places]
        return Sheet(self._of, places)

    def __iter__(self) -> Iterator[Sheet]:
        return (Sheet(self._of, at) for at in range(len(self)))

    def __contains__(self, key: object) -> bool:
        """Whether a subject of that id has a sheet here."""
        return key in self._index()

    @property
    def provisional(self) -> bool:
        """Whether an effect that waits for facts could still change the ranking."""
        return self._of.provisional

    @property
    def notes(self) -> list[_kaohe.Diagnostic]:
        """What a reader must know first."""
        return self._of.notes

    def json(self) -> str:
        """A `kaohe-sheets/1` document: to the byte what `kaohe score --format json` writes."""
        return self._of.json(self._scheme_sha256, self._data_sha256)

    def to_pandas(self) -> pandas.DataFrame:
        """A row a subject, by its id. Numbers are Fractions."""
        from ._frame import frame_of_sheets

        return frame_of_sheets(self)

    def _repr_html_(self) -> str:
        from ._html import html_of_sheets

        return html_of_sheets(self)

    def __repr__(self) -> str:
        return f"<kaohe.Sheets of {len(self)}>"

    def _index_of(self, subject: str) -> int:
        at = self._index().get(subject)
        if at is None:
            raise KeyError(subject)
        return at

    def _index(self) -> dict[str, int]:
        if self._at_of is None:
            self._at_of = {self._of.subject(at): at for at in range(len(self))}
        return self._at_of


# Not by inheritance: what `in` looks for is an id, not a sheet.
Sequence.register(Sheets)
