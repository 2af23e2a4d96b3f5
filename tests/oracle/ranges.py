"""The least and most points a node can give: what `fail` is worth (language.md 5 and 8).

A rule's own range counts, never an indicator's domain. Tables by class, group and period are read for the
subject; a quantity that reads a fact is unbounded. None stands for no bound.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

import calculate
import expressions
from calculate import Reader
from documents import Number
from values import is_missing

Edge = Fraction | None


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
    if isinstance(tree, expressions.Moved):
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
        total = read("base")
        for slope in rule["slopes"]:
            total = added(total, of_slope(slope, reader))
        return total
    if kind == "proportional":
        reach = Range(Fraction(0), Fraction(1) if rule["over"] == "capped" else None)
        return times(reach, read("full"))
    return Range(
        read("least").low if "least" in rule else None, read("most").high if "most" in rule else None
    )


def of_slope(slope: dict[str, Any], reader: Reader) -> Range:
    reach = times(Range(Fraction(0), None), of_quantity(slope["points"], reader))
    if "most" not in slope:
        return reach
    most = of_quantity(slope["most"], reader).high
    if most is None:
        return reach
    return clamped(reach, Range(-most, -most), Range(most, most))


def of_node(node: dict[str, Any], reader: Reader) -> Range:
    """After scale and clamp; an absent or voided child gives nothing."""
    if "rule" in node:
        found = of_rule(node["rule"], reader)
    else:
        found = of_quantity(node["base"], reader) if "base" in node else NOTHING
        for child in node.get("items", []):
            found = added(found, hull([of_node(child, reader), NOTHING]))
    if "scale" in node:
        found = times(found, of_quantity(node["scale"], reader))
    floor, cap = (of_quantity(node[name], reader) if name in node else None for name in ("floor", "cap"))
    return clamped(found, floor, cap)
