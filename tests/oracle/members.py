"""Sections that go over the members of a list, and how what these earn is joined (language.md 5 and 8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

import calculate
import nodes
import records
from expressions import parse
from values import Kind, Lost, Missing, Value, is_missing, need

import holder

INVALID = Missing(Kind.INVALID)
NOT_REPORTED = Missing(Kind.NOT_REPORTED)


class Visit(holder.Holder):
    """One member: it sees what `reader` sees, and holds what the nodes below the section come to for it."""

    def __init__(self, section: str, around: holder.Holder, reader: Any, id: str) -> None:
        super().__init__(around.world)
        self.section = section
        self.around = around
        self.reader = reader
        self.id = id
        self.is_dropped = False

    def __getattr__(self, name: str) -> Any:
        """What is not said here is read as the member reads it."""
        return getattr(self.reader, name)

    def this(self, field: str) -> Value:
        found: Value = self.reader.fact(field, 0)
        return found

    def in_layer(self, layer: str) -> Visit:
        """The same member, its own fields among them: only what is seen around it is of that layer."""
        seen = Visit.__new__(Visit)
        seen.__dict__.update(self.__dict__)
        seen.reader = self.reader.in_layer(layer)
        return seen

    def gate(self, id: str) -> nodes.NodeResult | None:
        """There is a member because its section is entered."""
        return None if id == self.section else super().gate(id)

    def listed(self, id: str) -> nodes.NodeResult:
        joined = self.around.listed(self.section)
        if self.is_dropped and not joined.stopped:
            return nodes.NodeResult("dropped")
        return joined if id == self.section else super().listed(id)

    def listed_whole(self) -> nodes.NodeResult:
        """The section for this member, as the sheet shows it."""
        joined = self.around.listed(self.section)
        if joined.stopped:
            return nodes.carried(joined)
        return nodes.NodeResult("dropped") if self.is_dropped else self.whole()

    def points(self, node: str, back: int) -> Value:
        if back or not self.is_below(node):
            found: Value = self.reader.points(node, back)
            return found
        return nodes.points_of(self.node(node))

    def met(self, node: str) -> Value:
        found: Value = nodes.met_of(self.node(node)) if self.is_below(node) else self.reader.met(node)
        return found

    def is_below(self, id: str | None) -> bool:
        parents = self.world.tree.parents
        while id is not None and id != self.section:
            id = parents[id]
        return id is not None

    def whole(self) -> nodes.NodeResult:
        """What the section is for this member, before anything is joined."""
        return nodes.combined_items(self.section, self)


def visits_of(id: str, around: holder.Holder) -> list[Visit]:
    """The members of a section, as listed. Where it is not known whether one belongs, none is."""
    each = around.world.tree.nodes[id]["each"]
    found = [Visit(id, around, reader, name) for name, reader in readers_of(each["over"], around)]
    if "where" not in each:
        return found
    where = parse(each["where"])
    return [visit for visit in found if need(calculate.calculate(where, visit.reader))]


def readers_of(over: str, around: Any) -> list[tuple[str, Any]]:
    """Excluded children are in no set."""
    if over == "children":
        return [(child.id, child) for child in around.members("children")]
    found = need(around.records(over))
    return [(one["id"], records.Member(around, one)) for one in found.each]


def join(id: str, around: holder.Holder) -> nodes.NodeResult:
    """The section over all its members, before its own scale, clamp and round."""
    each = around.world.tree.nodes[id]["each"]
    visits = around.visits(id)
    same = told_apart(visits, each.get("once", []))
    groups = told_apart(visits, [each["by"]] if "by" in each else [])
    if each.get("keep") == "first":
        drop_all_but(first_of, same)
    wholes = [visit.whole() for visit in visits if not visit.is_dropped]
    if any(whole.status == "error" for whole in wholes):
        return nodes.NodeResult("error")
    if each.get("keep") in ("best", "worst"):
        drop_all_but(partial(preferred, best=each["keep"] == "best"), same)
    if wholes and all(worth(whole) is None for whole in wholes):
        return nodes.NodeResult("absent")
    found = joined(each["join"], [points for group in groups if (points := points_joined(each["join"], group)) is not None])
    if found is None:
        raise Lost(NOT_REPORTED)
    return nodes.NodeResult("scored", found) if around.world.gives_points else nodes.NodeResult("scored", met=found == 1)


def worth(whole: nodes.NodeResult) -> Fraction | None:
    """A member's points; without points 1 if it is met, 0 if it is not."""
    if whole.points is None and whole.met is not None:
        return Fraction(whole.met)
    return whole.points


def told_apart(visits: Sequence[Visit], names: Sequence[str]) -> list[list[Visit]]:
    """Who has the same values. Without a value nobody can be told apart: bad input."""
    groups: dict[tuple[Value, ...], list[Visit]] = {}
    for visit in visits:
        values = tuple(calculate.calculate(parse(name), visit.reader) for name in names)
        if any(is_missing(value) for value in values):
            raise Lost(INVALID)
        groups.setdefault(values, []).append(visit)
    return list(groups.values())


def drop_all_but(choose: Callable[[list[Visit]], Visit], groups: list[list[Visit]]) -> None:
    for group in groups:
        kept = choose(group)
        for visit in group:
            visit.is_dropped = visit is not kept


def first_of(group: list[Visit]) -> Visit:
    """The earliest by the list's first date, then as listed; one without the date comes last."""
    def when(visit: Visit) -> tuple[bool, date]:
        day = day_of(visit)
        return day is None, day or date.max

    return min(group, key=when)


def day_of(visit: Visit) -> date | None:
    each = visit.world.tree.nodes[visit.section]["each"]
    fields = visit.world.indicators.get(each["over"], {}).get("fields", {})
    dates = [name for name, field in fields.items() if field["type"] == "date"]
    day = visit.reader.fact(dates[0], 0) if dates else None
    return day if isinstance(day, date) else None


def preferred(group: list[Visit], best: bool) -> Visit:
    """The one with most or least points, then as listed; an absent one comes last."""
    def standing(visit: Visit) -> tuple[bool, Fraction]:
        points = worth(visit.whole())
        return points is None, Fraction(0) if points is None else -points if best else points

    return min(group, key=standing)


def points_joined(how: str, group: list[Visit]) -> Fraction | None:
    """Within one value of `by`; nothing where nobody is present."""
    points = [worth(visit.whole()) for visit in group if not visit.is_dropped]
    present = [one for one in points if one is not None]
    return joined(how, present) if present else None


def joined(how: str, points: list[Fraction]) -> Fraction | None:
    """Of nobody the sum is 0, and the rest is not known."""
    if how == "sum":
        return sum(points, Fraction(0))
    if not points:
        return None
    if how == "mean":
        return calculate.mean_of(points)
    return max(points) if how in ("best", "any") else min(points)
