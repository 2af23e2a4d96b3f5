"""The eight rule kinds: the points of a value (language.md 4 and 8).

What places the value (bounds, starts, steps, targets) is read first, then points, then `base`; the first that is
missing decides.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from values import UNDEFINED, Kind, Lost, Missing

Rule = dict[str, Any]
Read = Callable[[Any], Any]  # the value of a quantity; throws Lost where there is none
SIDES: dict[str, Callable[[Any, Any], bool]] = {
    "at_least": lambda v, b: v >= b,
    "more_than": lambda v, b: v > b,
    "at_most": lambda v, b: v <= b,
    "less_than": lambda v, b: v < b,
}
UPWARD = ("at_least", "more_than")
ZERO = Fraction(0)


@dataclass(frozen=True)
class Scored:
    points: Fraction | None
    met: bool | None = None


def score(rule: Rule, value: Any, read: Read) -> Scored:
    return KINDS[rule["kind"]](rule, value, read)


def side_of(part: Rule) -> str:
    (side,) = (name for name in SIDES if name in part)
    return side


def holds(part: Rule, value: Any, read: Read) -> bool:
    side = side_of(part)
    return SIDES[side](value, read(part[side]))


def steps(quotient: Fraction, partial: str | None) -> Fraction:
    """Counted as a distance, which is never negative. A rule may be silent on parts of steps if none comes up."""
    if partial is None and quotient.denominator != 1:
        raise ValueError("`partial` is missing where it matters")
    if partial in (None, "exact"):
        return quotient
    return Fraction(math.floor(quotient) if partial == "whole" else math.ceil(quotient))


def positive(value: Fraction) -> Fraction:
    if value <= 0:
        raise Lost(UNDEFINED)
    return value


def read_or(rule: Rule, name: str, default: Fraction, read: Read) -> Fraction:
    found: Fraction = read(rule[name]) if name in rule else default
    return found


def judged(rule: Rule, met: bool, read: Read) -> Scored:
    """Met or not, and what either is worth; a scheme without points leaves that out."""
    if "points" not in rule:
        return Scored(None, met)
    return Scored(read(rule["points"]) if met else read_or(rule, "else", ZERO, read), met)


def done(rule: Rule, value: bool, read: Read) -> Scored:
    return judged(rule, value, read)


def choice(rule: Rule, value: str, read: Read) -> Scored:
    named = rule["points"]
    return Scored(read(named[value]) if value in named else read(rule["else"]))


def threshold(rule: Rule, value: Fraction | date, read: Read) -> Scored:
    return judged(rule, holds(rule, value, read), read)


def bands(rule: Rule, value: Fraction | date, read: Read) -> Scored:
    for tier in rule["tiers"]:
        if holds(tier, value, read):
            return Scored(read(tier["points"]))
    return Scored(read(rule["else"]))


def per_step(rule: Rule, value: Fraction, read: Read) -> Scored:
    start = next((name for name in ("above", "below", "around") if name in rule), "above")
    away = value - read_or(rule, start, ZERO, read)
    distance = {"above": max(ZERO, away), "below": max(ZERO, -away), "around": abs(away)}[start]
    counted = steps(distance / positive(read(rule["step"])), rule.get("partial"))
    if start == "around" and away < 0:
        counted = -counted
    points: Fraction = read(rule["points"]) * counted
    return Scored(points + read_or(rule, "base", ZERO, read))


def segments(rule: Rule, value: Fraction, read: Read) -> Scored:
    total = ZERO
    for upward in (True, False):
        slopes = [slope for slope in rule["slopes"] if (side_of(slope) in UPWARD) == upward]
        bounds = outwards((read(slope[side_of(slope)]) for slope in slopes), upward)
        if rule["mode"] == "marginal":
            stretches = marginal_stretches(bounds, value, upward)
        else:
            stretches = whole_stretch(rule, slopes, bounds, value, upward, read)
        for at, distance in stretches:
            total += slope_points(slopes[at], distance, read)
    return Scored(total + read_or(rule, "base", ZERO, read))


def outwards(bounds: Iterator[Fraction], upward: bool) -> list[Fraction]:
    """All bounds, read one after the other until one does not lie beyond the one before."""
    found: list[Fraction] = []
    for bound in bounds:
        if found and (bound <= found[-1] if upward else bound >= found[-1]):
            raise Lost(UNDEFINED)
        found.append(bound)
    return found


def marginal_stretches(bounds: list[Fraction], value: Fraction, upward: bool) -> list[tuple[int, Fraction]]:
    """How far the value goes along each slope's own stretch; a slope that it does not reach is not read."""
    found = []
    for at, bound in enumerate(bounds):
        end = value
        if at + 1 < len(bounds):
            end = min(value, bounds[at + 1]) if upward else max(value, bounds[at + 1])
        distance = end - bound if upward else bound - end
        if distance > 0:
            found.append((at, distance))
    return found


def whole_stretch(
    rule: Rule, slopes: list[Rule], bounds: list[Fraction], value: Fraction, upward: bool, read: Read
) -> list[tuple[int, Fraction]]:
    """The last slope whose bound holds, over the whole distance from the start; none holds: nothing."""
    standing = [at for at, slope in enumerate(slopes) if SIDES[side_of(slope)](value, bounds[at])]
    if not standing:
        return []
    start = read_or(rule, "from", bounds[0], read)
    return [(standing[-1], max(ZERO, value - start if upward else start - value))]


def slope_points(slope: Rule, distance: Fraction, read: Read) -> Fraction:
    counted = steps(distance / positive(read(slope["step"])), slope.get("partial"))
    points: Fraction = read(slope["points"]) * counted
    most = read_or(slope, "most", abs(points), read)
    if most < 0:
        raise Lost(UNDEFINED)
    return max(-most, min(most, points))


def proportional(rule: Rule, value: Fraction, read: Read) -> Scored:
    target = positive(read_or(rule, "target", Fraction(1), read))
    share = max(value, ZERO) / target
    if rule["over"] == "capped":
        share = min(share, Fraction(1))
    return Scored(read(rule["full"]) * share, value >= target)


def value_itself(rule: Rule, value: Fraction, read: Read) -> Scored:
    """Outside the range is bad input."""
    least = read_or(rule, "least", value, read)
    most = read_or(rule, "most", value, read)
    if least > most and "least" in rule and "most" in rule:
        raise Lost(UNDEFINED)
    if not least <= value <= most:
        raise Lost(Missing(Kind.INVALID))
    return Scored(value)


KINDS: dict[str, Callable[[Rule, Any, Read], Scored]] = {
    "done": done,
    "choice": choice,
    "threshold": threshold,
    "bands": bands,
    "per_step": per_step,
    "segments": segments,
    "proportional": proportional,
    "value": value_itself,
}


def own_indicator(rule: Rule) -> dict[str, Any]:
    """The indicator that a line without `of` is itself."""
    if rule["kind"] == "done":
        return {"type": "flag"}
    if rule["kind"] == "choice":
        return {"type": "choice", "values": list(rule["points"])}
    return {"type": "mark", **{name: rule[name] for name in ("least", "most") if name in rule}}
