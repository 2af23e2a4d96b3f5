"""What others judge: marks of assessors, scores from outside, weights and rounding."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gallery import Case, alone, around, out_of_range, pattern, spread, text


@pattern("assessors-range")
def assessors_range() -> Iterator[Case]:
    for taken in spread(around(1), "1.5", 2, around(3)):
        allowed = 1 <= taken <= 3
        signed = {"value": taken, "who": "Group 2", "note": "Minutes lacking"}
        facts = {"taken_away": signed}
        yield alone(f"{text(taken)} taken away", facts, total=5 - taken if allowed else None,
                    status={"conduct": "scored" if allowed else "error"})
    yield alone("nothing taken away", {}, total=5, status={"conduct": "set"})


@pattern("imported-score")
def imported_score() -> Iterator[Case]:
    for mark in spread(around(0), "33.3", 50, "86.5", around(100)):
        allowed = 0 <= mark <= 100
        facts = {"audit": {"value": mark, "source": "Audit office, report 7"}}
        yield alone(text(mark), facts, total=mark * 15 / 100 if allowed else None,
                    status={"audit_points": "scored" if allowed else "error"})
    yield alone("not reported", {}, total=None, status={"audit_points": "error"})


@pattern("rounded-to-whole")
def rounded_to_whole() -> Iterator[Case]:
    for points in spread(-100, "-2.51", around("-2.5"), around("-0.5"), 0, around("0.5"), around("86.5"), 100):
        size = int(abs(points) + Fraction(1, 2))
        whole = size if points > 0 else -size
        yield alone(text(points), {"mark": 3 * points}, total=whole)
    yield alone("a third", {"mark": 1}, total=0)
    yield alone("two thirds", {"mark": 2}, total=1)
    for mark in (-301, 301):
        yield alone(f"a third of {mark}", {"mark": mark}, total=None, status={"mark_points": "error"})


@pattern("rounded-half-even")
def rounded_half_even() -> Iterator[Case]:
    figures = {"0.249": "0.2", "0.25": "0.2", "0.251": "0.3", "0.349": "0.3", "0.35": "0.4", "0.351": "0.4",
               "0.45": "0.4", "0.05": "0", "0.050000000000000001": "0.1", "0.15": "0.2", "-0.25": "-0.2",
               "-0.35": "-0.4", "99.95": "100", "99.85": "99.8", "-100": "-100", "100": "100"}
    for mark, points in figures.items():
        yield alone(mark, {"mark": mark}, total=Fraction(points))
    for mark in ("-100.01", "100.01"):
        yield alone(mark, {"mark": mark}, total=None, status={"mark_points": "error"})


@pattern("weights-that-do-not-add-to-one")
def weights_that_do_not_add_to_one() -> Iterator[Case]:
    results = [(0, 0, 0), (100, 100, 100), (100, 0, 0), (0, 100, 0), (0, 0, 100), (80, 90, 70), (99, 98, 97), (1, 1, 1)]
    for growth, service, reform in results:
        facts = {"growth_mark": growth, "service_mark": service, "reform_mark": reform}
        points = Fraction(3, 10) * growth + Fraction(3, 10) * service + Fraction(3, 10) * reform
        yield alone(f"{growth}, {service}, {reform}", facts, total=points)
    yield alone("one not reported", {"growth_mark": 100, "service_mark": 100}, total=60, status={"reform_mark": "failed"})
    marks = dict.fromkeys(("growth_mark", "service_mark", "reform_mark"), 50)
    yield from out_of_range(marks, dict.fromkeys(marks, (0, 100)))


@pattern("shown-not-counted")
def shown_not_counted() -> Iterator[Case]:
    for visits in (0, 4, 5, 6):
        for satisfaction in (0, 87):
            lines = {"plan": 3, "visits_points": min(10, 2 * visits), "satisfaction": satisfaction}
            facts = {"plan": True, "visits": visits, "satisfaction": satisfaction}
            points = lines["plan"] + lines["visits_points"]
            yield alone(f"{visits} visits, satisfaction {satisfaction}", facts, lines=lines, total=points)
    yield from out_of_range({"plan": True, "visits": 1, "satisfaction": 50}, {"satisfaction": (0, 100)})


@pattern("least-of-two-for-some-classes")
def least_of_two_for_some_classes() -> Iterator[Case]:
    for organised, signed in ((8, 6), (6, 8), (7, 7), (0, 10), (10, 0)):
        facts = {"organised": organised, "signed": signed}
        name = f"{organised} and {signed}"
        yield alone(f"a city body: {name}", facts, {"class": "city"}, total=min(organised, signed))
        yield alone(f"a county: {name}", facts, {"class": "county"}, total=organised, status={"signed": "not_in_force"})
    half = {"organised": 9}
    yield alone("a city body without the second", half, {"class": "city"}, total=0, status={"signed": "failed"})
    yield alone("a county without the second", half, {"class": "county"}, total=9)
    yield from out_of_range({"organised": 5, "signed": 5}, {"organised": (0, 10), "signed": (0, 10)}, {"class": "city"})
