"""The least and most points a node can give: what `fail` is worth (language.md 5 and 8).

A rule's own range counts, never an indicator's domain. Tables by class, group and period are read for the
subject; a quantity that reads a fact is unbounded. None stands for no bound.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

import calculate
import expressions
from calculate import Reader
from documents import Number
from values import UNDEFINED, Value, is_missing

import rules

Edge = Fraction | None


@dataclass(frozen=True)
class Anybody:
    """A subject of which nothing is known."""

    world: Any

    def own(self, name: str) -> Value:
        return UNDEFINED

    def year(self, back: int) -> Value:
        return UNDEFINED


class Range(NamedTuple):
    low: Edge
    high: Edge


ANYTHING = Range(None, None)
NOTHING = Range(Fraction(0), Fraction(0))


def of_quantity(quantity: Any, reader: Reader) -> Range:
    if reads_fact(quantity):
        return ANYTHING
    if isinstance(quantity, dict) and is_missing(calculate.table_key(quantity["by"], reader, 0)):
        return hull([of_quantity(entry, reader) for entry in entries_of(quantity)])
    value = calculate.quantity(quantity, reader)
    return ANYTHING if is_missing(value) else Range(value, value)  # type: ignore[arg-type]


def reads_fact(quantity: Any) -> bool:
    if isinstance(quantity, Number):
        return False
    if isinstance(quantity, str):
        return tree_reads_fact(expressions.parse(quantity))
    if quantity["by"] not in ("class", "group", "period"):
        return True
    return any(reads_fact(entry) for entry in entries_of(quantity))


def entries_of(table: dict[str, Any]) -> list[Any]:
    return [*table["table"].values(), *([table["else"]] if "else" in table else [])]


def tree_reads_fact(tree: expressions.Node) -> bool:
    if isinstance(tree, expressions.Name):
        return tree.quoted or tree.id not in ("class", "group", "period")
    if isinstance(tree, expressions.Call):
        return any(tree_reads_fact(operand) for operand in tree.operands)
    if isinstance(tree, expressions.Moved | expressions.Layered):
        return tree_reads_fact(tree.of)
    return not isinstance(tree, expressions.Literal)


def hull(ranges: list[Range]) -> Range:
    lows, highs = [one.low for one in ranges], [one.high for one in ranges]
    return Range(None if None in lows else min(lows), None if None in highs else max(highs))  # type: ignore


def added(a: Range, b: Range) -> Range:
    return Range(
        None if a.low is None or b.low is None else a.low + b.low,
        None if a.high is None or b.high is None else a.high + b.high,
    )


def times(a: Range, factor: Range) -> Range:
    if NOTHING in (a, factor):
        return NOTHING
    if factor.low is not None and factor.low >= 0 and factor.high is None:
        return Range(
            None if a.low is None or a.low < 0 else a.low * factor.low,
            None if a.high is None or a.high > 0 else a.high * factor.low,
        )
    if factor.low is None or factor.high is None:
        return ANYTHING
    low, high = (None if edge is None else edge * factor.low for edge in a)
    return Range(low, high) if factor.low >= 0 else Range(high, low)


def clamped(a: Range, floor: Range | None, cap: Range | None) -> Range:
    low, high = a
    if floor:
        low = highest(low, floor.low)
        high = None if high is None or floor.high is None else max(high, floor.high)
    if cap:
        high = lowest(high, cap.high)
        low = None if low is None or cap.low is None else min(low, cap.low)
    return Range(low, high)


def highest(a: Edge, b: Edge) -> Edge:
    return b if a is None else a if b is None else max(a, b)


def lowest(a: Edge, b: Edge) -> Edge:
    return b if a is None else a if b is None else min(a, b)


def of_rule(rule: dict[str, Any], reader: Reader) -> Range:
    def read(name: str) -> Range:
        return of_quantity(rule[name], reader) if name in rule else NOTHING

    kind = rule["kind"]
    if kind in ("done", "threshold"):
        return hull([read("points"), read("else")])
    if kind == "choice":
        named = [of_quantity(points, reader) for points in rule["points"].values()]
        return hull(named + ([read("else")] if "else" in rule else []))
    if kind == "bands":
        return hull([of_quantity(tier["points"], reader) for tier in rule["tiers"]] + [read("else")])
    if kind == "per_step":
        upward = times(Range(Fraction(0), None), read("points"))
        return added(
            read("base"),
            hull([upward, times(upward, Range(Fraction(-1), Fraction(-1)))]) if "around" in rule else upward,
        )
    if kind == "segments":
        up, down = (of_direction(rule, upward, reader) for upward in (True, False))
        return added(read("base"), hull([up, down]) if is_one_way(rule, reader) else added(up, down))
    if kind == "proportional":
        reach = Range(Fraction(0), Fraction(1) if rule["over"] == "capped" else None)
        return times(reach, read("full"))
    return Range(
        read("least").low if "least" in rule else None, read("most").high if "most" in rule else None
    )


def in_direction(rule: dict[str, Any], upward: bool) -> list[dict[str, Any]]:
    return [slope for slope in rule["slopes"] if (rules.side_of(slope) in rules.UPWARD) == upward]


def of_direction(rule: dict[str, Any], upward: bool, reader: Reader) -> Range:
    """Marginal: each slope gives nothing up to all it can. Whole: only one of them counts, or none."""
    found = [hull([NOTHING, of_slope(slope, reader)]) for slope in in_direction(rule, upward)]
    if rule["mode"] == "whole":
        return hull([NOTHING, *found])
    total = NOTHING
    for one in found:
        total = added(total, one)
    return total


def is_one_way(rule: dict[str, Any], reader: Reader) -> bool:
    """No value has a distance both ways: it would lie above and below the place that both are counted from."""
    firsts = [slopes[0] for upward in (True, False) if (slopes := in_direction(rule, upward))]
    if "from" in rule or len(firsts) < 2:
        return True
    up, down = (of_quantity(slope[rules.side_of(slope)], reader) for slope in firsts)
    return up.low is not None and down.high is not None and down.high <= up.low


def of_slope(slope: dict[str, Any], reader: Reader) -> Range:
    reach = times(Range(Fraction(0), None), of_quantity(slope["points"], reader))
    if "most" not in slope:
        return reach
    most = of_quantity(slope["most"], reader).high
    if most is None:
        return reach
    return clamped(reach, Range(-most, -most), Range(most, most))


def can_be_absent(node: dict[str, Any], tree: Any) -> bool:
    policies = [tree.policy(node["id"], name) for name in ("not_reported", "not_applicable", "undefined")]
    if "when" in node or "exclude" in policies:
        return True
    return "rule" not in node and all(can_be_absent(child, tree) for child in node.get("items", []))


def of_items(node: dict[str, Any], reader: Any) -> Range:
    """Of every choice of children that can be there together; the same edge of each child makes the edge of all."""
    tree = reader.world.tree
    counted = [child for child in node.get("items", []) if child.get("counts", True) and "unprinted" not in child]
    ranges = {child["id"]: as_child(child, reader) for child in counted}
    sure = [child["id"] for child in counted if not can_be_absent(child, tree)]
    others = [child["id"] for child in counted if child["id"] not in sure]
    how = node["combine"]
    found = []
    for size in range(len(others) + 1):
        for chosen in itertools.combinations(others, size):
            there = [ranges[id] for id in [*sure, *chosen]]
            if there or how in ("sum", "weighted"):
                found.append(together(how, there))
    return hull(found) if found else NOTHING


def as_child(child: dict[str, Any], reader: Reader) -> Range:
    """Voided, a child is there and gives 0 points."""
    points = of_node(child, reader)
    if "weight" in child:
        points = times(points, of_quantity(child["weight"], reader))
    return hull([points, NOTHING]) if "void" in child else points


def together(how: str, ranges: list[Range]) -> Range:
    lows, highs = [one.low for one in ranges], [one.high for one in ranges]
    if how == "best":
        known = [low for low in lows if low is not None]
        return Range(max(known) if known else None, hull(ranges).high)
    if how == "least":
        known = [high for high in highs if high is not None]
        return Range(hull(ranges).low, min(known) if known else None)
    total = NOTHING
    for one in ranges:
        total = added(total, one)
    if how != "mean":
        return total
    return times(total, Range(Fraction(1, len(ranges)), Fraction(1, len(ranges))))


def of_section(node: dict[str, Any], reader: Any) -> Range:
    """Before scale and clamp. Of members there are none, or any number."""
    each = node.get("each", {})
    if each.get("over") == "children":
        reader = Anybody(reader.world)
    found = of_items(node, reader)
    if node.get("absent") == "rescale":
        found = hull([found, times(found, Range(Fraction(1), None))])
    if "base" in node:
        found = added(found, of_quantity(node["base"], reader))
    return times(hull([found, NOTHING]), Range(Fraction(0), None)) if each.get("join") == "sum" else found


def of_node(node: dict[str, Any], reader: Reader) -> Range:
    """After scale and clamp."""
    found = of_rule(node["rule"], reader) if "rule" in node else of_section(node, reader)
    if "scale" in node:
        found = times(found, of_quantity(node["scale"], reader))
    floor, cap = (of_quantity(node[name], reader) if name in node else None for name in ("floor", "cap"))
    return clamped(found, floor, cap)
