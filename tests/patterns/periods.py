"""This year beside the years before: kept up, mixed, and honours over several."""

from __future__ import annotations

from collections.abc import Iterator

from gallery import Case, alone, around, exactly, pattern, percent, together


@pattern("not-lower-than-last-year")
def not_lower_than_last_year() -> Iterator[Case]:
    for before in (0, 50, 85, 100):
        for now in around(before):
            if not 0 <= now <= 100:
                continue
            facts = {"share": percent(now), "share@prior": percent(before)}
            yield alone(f"{percent(now)} after {percent(before)}", facts, total=5 if now >= before else 0)
    yield alone("last year not reported", {"share": "90%"}, total=0, status={"kept_up": "failed"})


@pattern("years-mixed-figures")
def years_mixed_figures() -> Iterator[Case]:
    pairs = [("90", "90"), ("95", "85"), ("94.98", "85"), ("95.02", "85"), ("100", "60"), ("99.98", "60"),
             ("100", "60.02"), ("80", "80"), ("79.99", "80"), ("60", "100"), ("100", "100"), ("0", "100")]
    for now, before in pairs:
        half_and_half = (exactly(now) + exactly(before)) / 2
        points = 10 if half_and_half >= 90 else 6 if half_and_half >= 80 else 0
        facts = {"share": percent(exactly(now)), "share@prior": percent(exactly(before))}
        yield alone(f"{now} % and {before} %", facts, total=points)
    yield alone("last year not reported", {"share": "100%"}, total=0, status={"share_points": "failed"})


@pattern("years-mixed-points")
def years_mixed_points() -> Iterator[Case]:
    for visits in (0, 7, 10, 11):
        for before in ("0", "8", "9.5", "10"):
            last_year = {"history": {"2023": {"points": {"service": before}}}}
            points = (min(10, visits) + exactly(before)) / 2
            lines = {"service": min(10, visits), "mixed": points}
            name = f"{visits} visits, {before} points last year"
            yield alone(name, {"visits": visits}, last_year, period="2024", lines=lines, total=points)
    impossible = {"history": {"2023": {"points": {"service": "10.02"}}}}
    yield alone("more last year than there can be", {"visits": 10}, impossible, period="2024", total=None,
                status={"mixed": "error"})
    yield alone("no history", {"visits": 8}, period="2024", total=0, status={"mixed": "set"})


@pattern("honours-three-years")
def honours_three_years() -> Iterator[Case]:
    """The subject is the first of its group now; what counts is where it stood in the two years before."""
    won, lost, open_ = ["honour"], [], None
    pasts = {
        "first each year": ({"2023": {"rank": 1}, "2022": {"rank": 1}}, won),
        "third each year": ({"2023": {"rank": 3}, "2022": {"rank": 3}}, won),
        "fourth last year": ({"2023": {"rank": 4}, "2022": {"rank": 1}}, lost),
        "fourth two years ago": ({"2023": {"rank": 1}, "2022": {"rank": 4}}, lost),
        "excluded last year": ({"2023": {"excluded": True}, "2022": {"rank": 1}}, lost),
        "last year is not known": ({"2022": {"rank": 1}}, open_),
        "two years ago is not known": ({"2023": {"rank": 1}}, open_),
        "nothing is known": ({}, open_),
        "one year broken, the other not known": ({"2023": {"rank": 4}}, lost),
        "three years ago does not matter": ({"2023": {"rank": 2}, "2022": {"rank": 2}, "2021": {"rank": 9}}, won),
    }
    for name, (history, outcome) in pasts.items():
        years = {year: {"total": "80", **found} for year, found in history.items()}
        expected = {"rank": 1, "awards": outcome or [], "undetermined": ["honour"] if outcome is None else []}
        subject = {"group": "north", "facts": {"mark": 90}, "history": years}
        yield together(name, {"a": subject}, {"a": expected}, period="2024")
    good = {"2023": {"rank": 1, "total": "80"}, "2022": {"rank": 1, "total": "80"}}
    for marks, place in (((90, 80, 70, 60), 4), ((90, 80, 60, 60), 3), ((50, 40, 30, 60), 1)):
        others = {f"peer-{at}": {"group": "north", "facts": {"mark": mark}} for at, mark in enumerate(marks[:3], 1)}
        subjects = {"a": {"group": "north", "facts": {"mark": marks[3]}, "history": good}, **others}
        expected = {"rank": place, "awards": ["honour"] if place <= 3 else []}
        yield together(f"place {place} now", subjects, {"a": expected}, period="2024")
