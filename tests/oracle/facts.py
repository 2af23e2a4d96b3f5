"""Facts of a cohort: what was reported, its domain, and what is taken for it (language.md 2, 7 and 8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import exact
from documents import Number, Refused
from values import Kind, Missing, Value

KEY = re.compile(
    r"(?P<id>.+?)(?:@(?:(?P<prior>prior)|-(?P<back>[1-9][0-9]*)))?(?:@(?P<layer>self|assessor|final))?"
)
LAYERS = ("self", "assessor", "final")
NOT_REPORTED = Missing(Kind.NOT_REPORTED)
NOT_APPLICABLE = Missing(Kind.NOT_APPLICABLE)
INVALID = Missing(Kind.INVALID)
WORDS = {"true": True, "1": True, "是": True, "false": False, "0": False, "否": False}


Key = tuple[str, int, str | None]  # the indicator, how many periods back, and the layer if there is one


def key_of(text: str) -> Key:
    """`members`, `members@prior`, `members@-2`, `members@self`, `members@prior@self`."""
    match = KEY.fullmatch(text)
    assert match
    back = 1 if match["prior"] else int(match["back"] or 0)
    return match["id"], back, match["layer"]


def key_text(id: str, back: int, layer: str | None = None) -> str:
    return id + {0: "", 1: "@prior"}.get(back, f"@-{back}") + (f"@{layer}" if layer else "")


def layers_read(asked: str | None) -> tuple[str | None, ...]:
    """Where a fact is looked for, in turn: the last word first; of one layer that one, else what serves all."""
    return (asked, None) if asked else ("final", "assessor", "self", None)


def by_layer(text: str, indicator: dict[str, Any], written: Any) -> list[tuple[Key, Any]]:
    """The facts under one key: one, or a list with those of several layers."""
    id, back, layer = key_of(text)
    several = isinstance(written, list) and (indicator["type"] != "records" or tells_layers(written))
    found = []
    for one in written if several else [written]:
        by = one.get("by") if isinstance(one, dict) else None
        if layer and by:
            raise Refused("fact_layer_in_key")
        found.append(((id, back, layer or by), one))
    return found


def tells_layers(written: list[Any]) -> bool:
    """Not a list of records: these have ids."""
    return any(isinstance(one, dict) and "by" in one and "id" not in one for one in written)


def read_fact(indicator: dict[str, Any], written: Any) -> Value:
    """One fact as written in a cohort. Ill-formed text refuses everything; a bad value is invalid."""
    said = written if isinstance(written, dict) else {"value": written}
    if said.get("status") == "not_applicable":
        return NOT_APPLICABLE
    written = said.get("value")
    if written is None or written == "":
        return NOT_REPORTED
    if isinstance(written, str) and written in ("n/a", "不适用"):
        return NOT_APPLICABLE
    if indicator.get("signed") and not is_signed(said):
        raise Refused("fact_unsigned")
    if indicator["type"] == "records":
        import records

        return records.read_records(indicator, written)
    value = typed(indicator, written)
    return value if in_domain(indicator, value) else INVALID


def is_signed(said: dict[str, Any]) -> bool:
    return bool(said.get("source") or (said.get("who") and said.get("note")))


def typed(indicator: dict[str, Any], written: Any) -> Value:
    kind = indicator["type"]
    if kind == "flag":
        return flag(written)
    if kind == "date":
        return calendar_day(written)
    if kind in ("choice", "text"):
        return str(written)
    if not isinstance(written, str):
        raise Refused("number_syntax")
    return percent(indicator, written) if kind == "percent" else plain_number(written)


def flag(written: Any) -> bool:
    if isinstance(written, bool):
        return written
    if written not in WORDS:
        raise Refused("flag_syntax")
    return WORDS[written]


def calendar_day(written: Any) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise Refused("date_syntax")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Refused("date_syntax") from None


def marked_number(written: str) -> tuple[Fraction, str]:
    try:
        return exact.number(written if isinstance(written, Number) else written.translate(exact.FULL_WIDTH))
    except ValueError:
        raise Refused("number_syntax") from None


def plain_number(written: str) -> Fraction:
    value, mark = marked_number(written)
    if mark:
        raise Refused("number_syntax")
    return value


def percent(indicator: dict[str, Any], written: str) -> Fraction:
    value, mark = marked_number(written)
    if mark == "pp":
        raise Refused("number_syntax")
    if mark == "%":
        return value
    if "written" not in indicator:
        raise Refused("percent_without_sign")
    return value / 100 if indicator["written"] == "percent" else value


def in_domain(indicator: dict[str, Any], value: Value) -> bool:
    kind = indicator["type"]
    if kind == "choice":
        return value in indicator["values"]
    if not isinstance(value, Fraction):
        return True
    if kind == "count" and value.denominator != 1:
        return False
    least, most = limits_of(indicator)
    return (least is None or value >= least) and (most is None or value <= most)


def limits_of(indicator: dict[str, Any]) -> tuple[Fraction | None, Fraction | None]:
    kind = indicator["type"]
    names = ("least", "most") if kind in ("mark", "score") else ("min", "max")
    least, most = (constant(indicator[name]) if name in indicator else None for name in names)
    if least is None and kind in ("count", "percent"):
        least = Fraction(0)
    if most is None and kind == "percent":
        most = Fraction(1)
    return least, most


def constant(written: str) -> Fraction:
    return exact.number(written)[0]


@dataclass(frozen=True)
class Period:
    """`2011`, `2011-H1`, `2011-Q3`, `2011-09`."""

    year: int
    part: int = 0
    parts: int = 1

    @classmethod
    def parse(cls, text: str) -> Period:
        match = re.fullmatch(r"([0-9]{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?", text)
        if not match:
            raise Refused("period_syntax")
        year, half, quarter, month = match.groups()
        for part, parts in ((half, 2), (quarter, 4), (month, 12)):
            if part:
                return cls(int(year), int(part) - 1, parts)
        return cls(int(year))

    def before(self, back: int) -> Period:
        """The period of the same length, so many back."""
        year, part = divmod(self.year * self.parts + self.part - back, self.parts)
        return Period(year, part, self.parts)

    def text(self) -> str:
        suffix = {1: "", 2: f"-H{self.part + 1}", 4: f"-Q{self.part + 1}", 12: f"-{self.part + 1:02}"}
        return f"{self.year:04}{suffix[self.parts]}"
