"""What is taken away: for a distance, for each occurrence, for each day, down to nothing or below it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from gallery import Case, alone, around, pattern, percent, spread

SHARES = spread(0, around(70), around(71), "78.9", around(79), "79.6", around(80), 100)


@pattern("deduct-per-point-whole")
def deduct_per_point_whole() -> Iterator[Case]:
    for share in SHARES:
        short = max(80 - share, Fraction(0))
        yield alone(percent(share), {"share": percent(share)}, total=max(0, 10 - short // 1))


@pattern("deduct-per-point-exact")
def deduct_per_point_exact() -> Iterator[Case]:
    for share in SHARES:
        short = max(80 - share, Fraction(0))
        yield alone(percent(share), {"share": percent(share)}, total=max(Fraction(0), 10 - short))


@pattern("deduct-per-point-begun")
def deduct_per_point_begun() -> Iterator[Case]:
    for share in SHARES:
        short = max(80 - share, Fraction(0))
        begun = -(-short // 1)
        yield alone(percent(share), {"share": percent(share)}, total=max(0, 10 - begun))


PETITIONS_AND_ACCIDENTS = [(petitions, accidents) for petitions in range(5) for accidents in (0, 2, 3)]


@pattern("deduct-floor-on-item")
def deduct_floor_on_item() -> Iterator[Case]:
    for petitions, accidents in PETITIONS_AND_ACCIDENTS:
        lines = {"petitions_points": max(0, 5 - 2 * petitions), "accidents_points": max(0, 5 - 2 * accidents)}
        facts = {"petitions": petitions, "accidents": accidents}
        yield alone(f"{petitions} petitions, {accidents} accidents", facts, lines=lines, total=sum(lines.values()))


@pattern("deduct-floor-on-section")
def deduct_floor_on_section() -> Iterator[Case]:
    for petitions, accidents in PETITIONS_AND_ACCIDENTS:
        facts = {"petitions": petitions, "accidents": accidents}
        points = max(0, 10 - 2 * petitions - 2 * accidents)
        yield alone(f"{petitions} petitions, {accidents} accidents", facts, total=points)
    yield alone("petitions not reported", {"accidents": 1}, total=8, status={"petitions_points": "set"})


@pattern("required-count")
def required_count() -> Iterator[Case]:
    for reports in range(7):
        missing = max(0, 4 - reports)
        yield alone(f"{reports} reports", {"reports": reports}, total=max(0, 10 - 3 * missing))
    yield alone("not reported", {}, total=0, status={"reports_points": "failed"})


@pattern("below-zero")
def below_zero() -> Iterator[Case]:
    for petitions in (0, 1, 2, 3, 4, 100):
        points = 5 - 2 * petitions
        for planned in (True, False):
            facts = {"plan": planned, "petitions": petitions}
            name = f"{petitions} petitions, {'a plan' if planned else 'no plan'}"
            yield alone(name, facts, lines={"petitions_points": points}, total=points + 3 * planned)
    yield alone("petitions not reported", {"plan": True}, total=3, status={"petitions_points": "set"})


@pattern("little-then-all")
def little_then_all() -> Iterator[Case]:
    for times, points in enumerate([10, 8, 0, 0]):
        yield alone(f"{times} times", {"times": times}, total=points)
    yield alone("not reported", {}, total=0, status={"times_points": "failed"})


@pattern("replaced-deduction")
def replaced_deduction() -> Iterator[Case]:
    for late in (False, True):
        for never in (False, True):
            taken = 5 if never else 2 if late else 0
            name = f"{'late' if late else 'in time'}, {'never sent' if never else 'sent'}"
            yield alone(name, {"late": late, "never": never}, sections={"heavier": -taken}, total=5 - taken)
    yield alone("never sent, so not said to be late", {"never": True}, total=0, status={"late_points": "set"})
    yield alone("nothing reported", {}, total=5, status={"late_points": "set", "never_points": "set"})


@pattern("lateness-per-day")
def lateness_per_day() -> Iterator[Case]:
    due = date(2024, 12, 10)
    for late in (-300, -1, 0, 1, 2, 5, 6, 7, 21, 22, 400):
        sent = due + timedelta(days=late)
        points = max(Fraction(0), 3 - Fraction(late, 2)) if late > 0 else 3
        yield alone(sent.isoformat(), {"sent": sent.isoformat()}, period="2024", total=points)
    yield alone("not reported", {}, period="2024", total=0, status={"sent_points": "set"})


@pattern("lateness-over-february")
def lateness_over_february() -> Iterator[Case]:
    for year in (2023, 2024, 2000, 2100):
        for month, day in ((2, 28), (3, 1), (3, 2), (3, 4), (3, 5)):
            sent = date(year, month, day)
            late = (sent - date(year, 2, 28)).days
            facts = {"sent": sent.isoformat()}
            yield alone(sent.isoformat(), facts, period=str(year), total=max(0, 5 - late))
    yield alone("the leap day", {"sent": "2024-02-29"}, period="2024", total=4)
    yield alone("not reported", {}, period="2024", total=0, status={"sent_points": "set"})


@pattern("deadline-tiers")
def deadline_tiers() -> Iterator[Case]:
    deadlines = {date(2024, 6, 30): 10, date(2024, 9, 30): 6, date(2024, 12, 31): 3}
    for deadline in deadlines:
        for by in (-1, 0, 1):
            finished = deadline + timedelta(days=by)
            points = max((points for last, points in deadlines.items() if finished <= last), default=0)
            yield alone(finished.isoformat(), {"finished": finished.isoformat()}, period="2024", total=points)
    yield alone("the year before", {"finished": "2023-12-31"}, period="2024", total=10)
    yield alone("not finished", {}, period="2024", total=0, status={"finished_points": "failed"})
