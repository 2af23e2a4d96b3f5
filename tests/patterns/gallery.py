"""What a pattern's cases are made of, and where they are gathered.

A module of patterns states each rule in plain arithmetic, with fractions, as the drafters' sentence reads. It knows
nothing of kaohe: neither the engine nor the oracle has a part in what a case expects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Any

Case = dict[str, Any]
Numeric = int | Fraction

PATTERNS: dict[str, Callable[[], Iterator[Case]]] = {}

NOT_APPLICABLE = {"status": "not_applicable"}


def pattern(name: str) -> Callable[[Callable[[], Iterator[Case]]], Callable[[], Iterator[Case]]]:
    """Enters a generator of cases under the folder of its pattern."""

    def enter(cases: Callable[[], Iterator[Case]]) -> Callable[[], Iterator[Case]]:
        assert name not in PATTERNS, name
        PATTERNS[name] = cases
        return cases

    return enter


def alone(id: str, facts: dict[str, Any], who: Case | None = None, period: str | None = None, **expected: Any) -> Case:
    """The case of one subject, `a`; `who` holds its class, group or history."""
    return together(id, {"a": {**(who or {}), "facts": facts}}, {"a": expected}, period)


def together(id: str, subjects: dict[str, Case], expected: dict[str, Case], period: str | None = None) -> Case:
    """The case of a cohort."""
    cohort: Case = {"format": "kaohe-cohort/1", **({"period": period} if period else {})}
    cohort["subjects"] = [{"id": name, **facts_as_written(subject)} for name, subject in subjects.items()]
    expect = {
        name: {key: points_as_written(key, value) for key, value in wanted.items()} for name, wanted in expected.items()
    }
    return {"format": "kaohe-case/1", "id": id, "cohort": cohort, "expect": expect}


def out_of_range(
    facts: dict[str, Any], ranges: dict[str, tuple[int, int]], who: Case | None = None
) -> Iterator[Case]:
    """Each mark at both ends of its range, which is fine, and just outside of them: then its line is an error, and
    there is no total."""
    for mark, (least, most) in ranges.items():
        for value in (*around(least)[:2], *around(most)[1:]):
            fine = least <= value <= most
            rest = {} if fine else {"total": None}
            yield alone(f"{mark} {text(value)}", {**facts, mark: value}, who, **rest,
                        status={mark: "scored" if fine else "error"})


def facts_as_written(value: Any) -> Any:
    """Fractions become text, since a runner may read JSON numbers as binary ones; whole numbers stay."""
    if isinstance(value, dict):
        return {key: facts_as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [facts_as_written(one) for one in value]
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else text(value)
    return value


def points_as_written(key: str, value: Any) -> Any:
    """Every number that is expected is text, but for places."""
    if isinstance(value, dict):
        return {id: points_as_written(key, one) for id, one in value.items()}
    is_number = isinstance(value, (int, Fraction)) and not isinstance(value, bool)
    return text(value) if is_number and key != "rank" else value


def text(value: Numeric) -> str:
    """A decimal if it ends, else p/q."""
    decimal = Decimal(value.numerator) / value.denominator
    return f"{decimal:f}" if Fraction(decimal) == value else str(value)


def percent(points: Numeric) -> str:
    return text(points) + "%"


def exactly(written: str | Numeric) -> Fraction:
    return Fraction(written)


def around(bound: str | Numeric, by: str | Numeric = "0.01") -> list[Fraction]:
    """A bound: just below it, at it and just above it."""
    return [exactly(bound) - exactly(by), exactly(bound), exactly(bound) + exactly(by)]


def near(*bounds: int) -> list[int]:
    """Whole bounds: just below, at and just above each."""
    return sorted({bound + by for bound in bounds for by in (-1, 0, 1)})


def spread(*parts: str | Numeric | list[Fraction]) -> list[Fraction]:
    """Values and stretches of values, each once, rising."""
    return sorted(set(chain.from_iterable(one if isinstance(one, list) else [exactly(one)] for one in parts)))
