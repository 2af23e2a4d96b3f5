"""Lists of records: how they are read and what an expression sees from one of them (language.md 2, 3 and 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from calculate import Reader
from documents import Refused
from facts import NOT_REPORTED, read_fact
from values import Records, Value


def read_records(indicator: dict[str, Any], written: list[dict[str, Any]]) -> Records:
    fields = indicator["fields"]
    ids = [one.get("id") for one in written]
    if not all(ids) or len(set(ids)) < len(ids):
        raise Refused("record_id")
    if any(key not in (*fields, "id") for one in written for key in one):
        raise Refused("record_field_unknown")
    return Records(
        tuple(
            {"id": one["id"], **{name: read_fact(spec, one.get(name)) for name, spec in fields.items()}}
            for one in written
        )
    )


@dataclass(frozen=True)
class Member:
    """One record: its fields first, then all that is seen around it."""

    around: Reader
    fields: dict[str, Value]

    def fact(self, indicator: str, back: int) -> Value:
        return self.fields[indicator] if indicator in self.fields else self.around.fact(indicator, back)

    def reported(self, indicator: str, back: int) -> Value:
        if indicator not in self.fields:
            return self.around.reported(indicator, back)
        return self.fields[indicator] != NOT_REPORTED

    def applicable(self, indicator: str, back: int) -> Value:
        return True if indicator in self.fields else self.around.applicable(indicator, back)

    def own(self, name: str) -> Value:
        return self.around.own(name)

    def year(self, back: int) -> Value:
        return self.around.year(back)

    def period_text(self, back: int) -> str:
        return self.around.period_text(back)

    def this(self, field: str) -> Value:
        """The field of the member that is being scored, around this record."""
        return self.around.this(field)

    def points(self, node: str, back: int) -> Value:
        return self.around.points(node, back)

    def met(self, node: str) -> Value:
        return self.around.met(node)

    def members(self, of: str) -> Sequence[Reader]:
        return self.around.members(of)

    def in_layer(self, layer: str) -> Reader:
        return Member(self.around.in_layer(layer), self.fields)

    def records(self, of: str) -> Value:
        return self.around.records(of)
