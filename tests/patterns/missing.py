"""What does not apply, and what was not reported."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from gallery import NOT_APPLICABLE, Case, alone, out_of_range, pattern

ITEMS = {"plan": 4, "service": 6, "reform": 10}


@pattern("not-applicable-rescaled")
def not_applicable_rescaled() -> Iterator[Case]:
    earned = {"plan": 3, "service": 5, "reform": 8}
    for applies in product((True, False), repeat=3):
        kept = [item for item, does in zip(ITEMS, applies, strict=True) if does]
        if not kept:
            continue
        facts = {item: earned[item] if item in kept else NOT_APPLICABLE for item in ITEMS}
        points = Fraction(sum(earned[item] for item in kept) * 20, sum(ITEMS[item] for item in kept))
        yield alone(f"only {' and '.join(kept)}" if len(kept) < 3 else "all", facts, total=points,
                    status={item: "scored" if item in kept else "excluded" for item in ITEMS})
    full = {"plan": 4, "service": 6, "reform": NOT_APPLICABLE}
    yield alone("full marks for the rest", full, total=20)
    yield alone("nothing for the rest", {"plan": 0, "service": 0, "reform": NOT_APPLICABLE}, total=0)
    yield from out_of_range(earned, {item: (0, most) for item, most in ITEMS.items()})
    yield alone("not reported is no reason to rescale", {"plan": 4, "service": 6}, total=10, status={"reform": "failed"})


@pattern("not-applicable-full-marks")
def not_applicable_full_marks() -> Iterator[Case]:
    for plan, service in product((0, 3, 4, None), (0, 5, None)):
        facts = {"plan": NOT_APPLICABLE if plan is None else plan, "service": NOT_APPLICABLE if service is None else service}
        points = (4 if plan is None else plan) + (6 if service is None else service)
        name = ", ".join(f"{item} {'not applicable' if value is None else value}" for item, value in
                         (("plan", plan), ("service", service)))
        yield alone(name, facts, total=points, status={"plan": "full" if plan is None else "scored"})
    yield from out_of_range({"plan": 2, "service": 2}, {"plan": (0, 4), "service": (0, 6)})
    yield alone("not reported is not full", {"plan": 4}, total=4, status={"service": "failed"})


@pattern("not-reported-or-zero")
def not_reported_or_zero() -> Iterator[Case]:
    for before in (0, 3, 5, 6, None):
        for now in (0, 1, 4, 5, 6, None):
            facts = {key: value for key, value in (("staff", now), ("staff@prior", before)) if value is not None}
            taken = before if now is None else now
            name = f"{'not reported' if now is None else now}, last year {'not reported' if before is None else before}"
            yield alone(name, facts, period="2024", total=-1 if taken is None else min(5, taken),
                        status={"staff_points": "set" if taken is None else "scored"})
