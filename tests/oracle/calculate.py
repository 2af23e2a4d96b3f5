"""The value of an expression and of a quantity for one subject (language.md 1, 3 and 8)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Protocol

import exact
from documents import Number
from expressions import SETS, Call, Layered, Literal, Moved, Name, Node, NodeRead, Over, This, parse
from values import UNDEFINED, Kind, Missing, Value, is_missing, worst


class Reader(Protocol):
    """What an expression can see: one subject among its cohort."""

    def fact(self, indicator: str, back: int) -> Value: ...
    def reported(self, indicator: str, back: int) -> Value: ...
    def applicable(self, indicator: str, back: int) -> Value: ...
    def own(self, name: str) -> Value: ...
    def this(self, field: str) -> Value: ...
    def year(self, back: int) -> Value: ...
    def period_text(self, back: int) -> str: ...
    def points(self, node: str, back: int) -> Value: ...
    def met(self, node: str) -> Value: ...
    def members(self, of: str) -> Sequence[Reader]: ...
    def in_layer(self, layer: str) -> Reader: ...
    def records(self, of: str) -> Value: ...


def quantity(of: Any, reader: Reader, back: int = 0) -> Value:
    """A JSON number, an expression text, or a table."""
    if isinstance(of, Number):
        return exact.number(of)[0]
    if isinstance(of, str):
        return calculate(parse(of), reader, back)
    key = table_key(of["by"], reader, back)
    if is_missing(key):
        return key
    for name in keys_of(of["by"], key, reader, back):
        if name in of["table"]:
            return quantity(of["table"][name], reader, back)
    if of["by"] == "period" and "else" not in of:  # a cohort of another period is bad input
        return Missing(Kind.INVALID)
    return quantity(of["else"], reader, back)


def table_key(by: str, reader: Reader, back: int) -> Value:
    if by == "period":
        return reader.year(back)
    return reader.own(by) if by in ("class", "group") else reader.fact(by, back)


def keys_of(by: str, key: Value, reader: Reader, back: int) -> list[str]:
    """The entries to look for: of a period its text, then its year."""
    if by == "period":
        return [reader.period_text(back), str(key)]
    return [str(key).lower() if isinstance(key, bool) else str(key)]


def calculate(tree: Node, reader: Reader, back: int = 0) -> Value:
    if isinstance(tree, Literal):
        return tree.value
    if isinstance(tree, Name):
        return named(tree, reader, back)
    if isinstance(tree, This):
        return reader.this(tree.field)
    if isinstance(tree, Moved):
        return calculate(tree.of, reader, back + tree.back)
    if isinstance(tree, Layered):
        return calculate(tree.of, reader.in_layer(tree.layer), back)
    if isinstance(tree, NodeRead):
        return reader.met(tree.id) if tree.what == "met" else reader.points(tree.id, back)
    if isinstance(tree, Over):
        return over(tree, reader, back)
    return called(tree, reader, back)


def named(tree: Name, reader: Reader, back: int) -> Value:
    if tree.quoted:
        return reader.fact(tree.id, back)
    if tree.id in ("class", "group"):
        return reader.own(tree.id)
    return reader.year(back) if tree.id == "period" else reader.fact(tree.id, back)


def called(tree: Call, reader: Reader, back: int) -> Value:
    if tree.what in ("reported", "applicable"):
        (of,) = tree.operands
        return state_of(of, reader, back, tree.what)
    if tree.what == "if":
        condition = calculate(tree.operands[0], reader, back)
        if is_missing(condition):
            return condition
        return calculate(tree.operands[1 if condition else 2], reader, back)
    if tree.what == "??":
        return otherwise(tree, reader, back)
    if tree.what == "growth":
        now = calculate(tree.operands[0], reader, back)
        return growth(now, calculate(tree.operands[0], reader, back + 1))
    operands = [calculate(operand, reader, back) for operand in tree.operands]
    if tree.what in ("and", "or"):
        return connected(tree.what, operands)
    return worst(operands) or STRICT[tree.what](*operands)


def state_of(tree: Node, reader: Reader, back: int, what: str) -> Value:
    if isinstance(tree, Moved):
        return state_of(tree.of, reader, back + tree.back, what)
    if isinstance(tree, Layered):
        return state_of(tree.of, reader.in_layer(tree.layer), back, what)
    assert isinstance(tree, Name), "reported() and applicable() ask for a fact"
    ask = reader.reported if what == "reported" else reader.applicable
    return ask(tree.id, back)


def otherwise(tree: Call, reader: Reader, back: int) -> Value:
    """x ?? q: q stands in for what is missing, but not for what is invalid."""
    value = calculate(tree.operands[0], reader, back)
    if not is_missing(value) or value.kind == Kind.INVALID:
        return value
    instead = calculate(tree.operands[1], reader, back)
    if is_missing(instead):  # either fact would do
        return Missing(instead.kind, instead.waits_for | value.waits_for)
    return instead


def growth(now: Value, before: Value) -> Value:
    missing = worst((now, before))
    if missing:
        return missing
    assert isinstance(now, Fraction) and isinstance(before, Fraction)
    return (now - before) / before if before > 0 else UNDEFINED


def connected(what: str, operands: list[Value]) -> Value:
    """false and missing is false, true or missing is true; but what reads an invalid value is invalid."""
    decisive = what == "or"
    missing = worst(operands)
    if missing and missing.kind == Kind.INVALID:
        return missing
    if any(operand is decisive for operand in operands):
        return decisive
    return missing or not decisive


def divided(a: Fraction, b: Fraction) -> Value:
    return a / b if b else UNDEFINED


def clamped(x: Fraction, low: Fraction, high: Fraction) -> Value:
    return UNDEFINED if low > high else min(max(x, low), high)


def calendar_date(*parts: Fraction) -> Value:
    if any(part.denominator != 1 for part in parts):
        return UNDEFINED
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return UNDEFINED


def mean_of(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


STRICT: dict[str, Callable[..., Value]] = {
    "negate": lambda a: -a,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": divided,
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "not": lambda a: not a,
    "min": min,
    "max": max,
    "mean": lambda *values: mean_of(values),
    "abs": abs,
    "floor": lambda a: Fraction(math.floor(a)),
    "ceil": lambda a: Fraction(math.ceil(a)),
    "round": lambda a, places: exact.rounded(a, int(places), "half_up"),
    "clamp": clamped,
    "how_many": lambda *flags: Fraction(sum(flags)),
    "days": lambda a, b: Fraction((b - a).days),
    "date": calendar_date,
}


def over(tree: Over, reader: Reader, back: int) -> Value:
    """Members whose e or C is missing are left out. Nothing left: count and sum 0, the others undefined."""
    own = calculate(tree.of, reader, back) if tree.what == "rank" and tree.of else None
    if isinstance(own, Missing):
        return own
    everyone = members_of(tree.members, reader)
    if isinstance(everyone, Missing):
        return everyone
    chosen = [member for member in everyone if belongs(tree.where, member, back)]
    if tree.what == "count":
        return Fraction(len(chosen))
    assert tree.of is not None
    found = [calculate(tree.of, member, back) for member in chosen]
    values = [value for value in found if not is_missing(value)]
    if tree.what == "count_distinct":
        return Fraction(len(set(values)))
    if tree.what == "sum":
        return sum(values, Fraction(0))
    if not values:
        return UNDEFINED
    if isinstance(own, Fraction):
        return Fraction(1 + sum(value < own if tree.low else value > own for value in values))
    return OF_MANY[tree.what](values)


def members_of(of: str, reader: Reader) -> Sequence[Reader] | Missing:
    import records

    if of in SETS:
        return reader.members(of)
    found = reader.records(of)
    return found if isinstance(found, Missing) else [records.Member(reader, one) for one in found.each]


OF_MANY: dict[str, Callable[[Sequence[Any]], Any]] = {"mean": mean_of, "min": min, "max": max}


def belongs(where: Node | None, member: Reader, back: int) -> bool:
    return where is None or calculate(where, member, back) is True
