"""One by one: what every record of a list, or every subordinate unit, earns, and how that is joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from gallery import Case, Numeric, alone, exactly, near, pattern, text, together

Record = dict[str, Any]


def listed(name: str, *records: Record) -> list[Record]:
    """The records with their ids: NAME-1, NAME-2 …"""
    return [{"id": f"{name}-{at}", **record} for at, record in enumerate(records, 1)]


def each_of(line: str, records: Sequence[Record], points: Sequence[Any]) -> dict[str, Any]:
    """What is expected of a line that is listed once for each record."""
    return {f"{line}[{record['id']}]": one for record, one in zip(records, points, strict=True)}


def kept_once(points: Sequence[Numeric], same: Sequence[str], better: Any) -> list[bool]:
    """Which is kept of those that are the same: no other is better, and none that is as good stands before it."""
    def loses_to(at: int, other: int) -> bool:
        beaten = better(points[other], points[at]) or (points[other] == points[at] and other < at)
        return same[other] == same[at] and other != at and beaten

    everything = range(len(points))
    return [not any(loses_to(at, other) for other in everything) for at in everything]


def status_of(line: str, records: Sequence[Record], kept: Sequence[bool]) -> dict[str, Any]:
    return each_of(line, records, ["scored" if one else "dropped" for one in kept])


@pattern("once-per-event")
def once_per_event() -> Iterator[Case]:
    worth = {"national": 10, "provincial": 6, "city": 3}
    lists = {
        "none": [],
        "one": [("song", "city")],
        "two for one event, the lower first": [("song", "city"), ("song", "national")],
        "two for one event, the higher first": [("song", "national"), ("song", "city")],
        "two for two events": [("song", "city"), ("dance", "national")],
        "three for one event": [("song", "city"), ("song", "provincial"), ("song", "national")],
        "the same twice": [("song", "city"), ("song", "city")],
        "two and two": [("song", "city"), ("dance", "provincial"), ("song", "national"), ("dance", "city")],
        "names that differ are two events": [("song", "city"), ("Song", "city")],
    }
    for name, found in lists.items():
        prizes = listed("prize", *({"event": event, "level": level} for event, level in found))
        points = [worth[level] for _, level in found]
        kept = kept_once(points, [event for event, _ in found], lambda one, other: one > other)
        yield alone(name, {"prizes": prizes}, status=status_of("prize", prizes, kept),
                    total=sum(one for one, stays in zip(points, kept, strict=True) if stays))
    yield alone("not reported", {}, total=0, status={"total": "set"})
    nameless = listed("prize", {"event": "song", "level": "city"}, {"level": "national"})
    yield alone("a prize for no event", {"prizes": nameless}, total=None, status={"total": "error"})


@pattern("once-per-event-first")
def once_per_event_first() -> Iterator[Case]:
    lists = {
        "one in time": [("fire", "2024-03-01", False)],
        "one late": [("fire", "2024-03-01", True)],
        "the first is listed first": [("fire", "2024-03-01", True), ("fire", "2024-03-02", False)],
        "the first is listed last": [("fire", "2024-03-02", False), ("fire", "2024-03-01", True)],
        "late only the second time": [("fire", "2024-03-01", False), ("fire", "2024-03-02", True)],
        "on one day the one listed first": [("fire", "2024-03-01", True), ("fire", "2024-03-01", False)],
        "a day apart over the year's end": [("fire", "2024-01-01", False), ("fire", "2023-12-31", True)],
        "two events": [("fire", "2024-03-01", False), ("flood", "2024-03-01", True)],
    }
    for name, found in lists.items():
        reports = listed("report", *({"event": event, "sent": sent, "late": late} for event, sent, late in found))
        first: dict[str, tuple[str, int]] = {}
        for at, (event, sent, _) in enumerate(found):
            first[event] = min(first.get(event, (sent, at)), (sent, at))
        kept = [first[event][1] == at for at, (event, _, _) in enumerate(found)]
        points = [2 if late else 5 for _, _, late in found]
        yield alone(name, {"reports": reports}, period="2024", status=status_of("report", reports, kept),
                    total=sum(one for one, stays in zip(points, kept, strict=True) if stays))
    yield alone("not reported", {}, period="2024", total=0, status={"total": "set"})


@pattern("heaviest-per-unit")
def heaviest_per_unit() -> Iterator[Case]:
    worth = {"reproof": -3, "talk": -1}
    lists = {
        "none": [],
        "a talk": [("mill", "talk")],
        "a talk and a reproof at one unit": [("mill", "talk"), ("mill", "reproof")],
        "a talk and a reproof at two": [("mill", "talk"), ("mine", "reproof")],
        "two talks at one unit": [("mill", "talk"), ("mill", "talk")],
        "just above none left": [("a", "reproof"), ("b", "reproof"), ("c", "reproof")],
        "none left": [("a", "reproof"), ("b", "reproof"), ("c", "reproof"), ("d", "talk")],
        "no less than none": [("a", "reproof"), ("b", "reproof"), ("c", "reproof"), ("d", "reproof")],
    }
    for name, found in lists.items():
        measures = listed("measure", *({"unit": unit, "kind": kind} for unit, kind in found))
        points = [worth[kind] for _, kind in found]
        kept = kept_once(points, [unit for unit, _ in found], lambda one, other: one < other)
        taken = sum(one for one, stays in zip(points, kept, strict=True) if stays)
        yield alone(name, {"measures": measures}, sections={"measures_taken": taken},
                    status=status_of("measure", measures, kept), total=max(0, 10 + taken))
    yield alone("not reported", {}, total=0, status={"measures_taken": "set"})


@pattern("ladder-of-articles")
def ladder_of_articles() -> Iterator[Case]:
    ladder = {("national", "paper"): 10, ("national", "web"): 6, ("provincial", "paper"): 6, ("provincial", "web"): 3,
              ("city", "paper"): 3, ("city", "web"): 1}
    rungs = list(ladder)
    lists = {f"{level} {outlet}": [(level, outlet)] for level, outlet in rungs}
    lists |= {"none": [], "one of each": rungs, "just below the cap": [rungs[0], rungs[1], rungs[3]],
              "at the cap": [rungs[0]] * 2, "above the cap": [rungs[0], rungs[0], rungs[5]],
              "the same twice": [rungs[5]] * 2}
    for name, found in lists.items():
        articles = listed("article", *({"level": level, "outlet": outlet} for level, outlet in found))
        points = [ladder[rung] for rung in found]
        yield alone(name, {"articles": articles}, lines=each_of("article", articles, points), total=min(20, sum(points)))
    unknown = listed("article", {"level": "city"}, {"level": "city", "outlet": "web"})
    yield alone("an article of no outlet", {"articles": unknown}, total=1, lines=each_of("article", unknown, [0, 1]),
                status={"article[article-1]": "set"})
    yield alone("not reported", {}, total=0, status={"total": "set"})


@pattern("cap-on-each-member")
def cap_on_each_member() -> Iterator[Case]:
    lists = [[], *([persons] for persons in near(0, 10, 30, 40) if persons >= 0), [30, 30], [30, 30, 19], [30, 30, 20],
             [30, 30, 30], [100], [100, 9, 9], [9, 9, 9, 9]]
    for found in lists:
        activities = listed("activity", *({"persons": persons} for persons in found))
        points = [min(3, persons // 10) for persons in found]
        name = " and ".join(map(str, found)) or "none"
        lines = each_of("activity", activities, points)
        yield alone(name, {"activities": activities}, lines=lines, total=min(8, sum(points)))
    yield alone("not reported", {}, total=0, status={"total": "set"})


@pattern("accidents-by-severity")
def accidents_by_severity() -> Iterator[Case]:
    lists = [[], [0], [1], [2], [3], [4], [0, 0], [2, 2], [3, 3], [3, 3, 0], [3, 2, 1], [3, 2, 0, 0, 0, 0],
             [3, 2, 0, 0, 0, 0, 0]]
    for found in lists:
        accidents = listed("accident", *({"deaths": deaths} for deaths in found))
        points = [-10 if deaths >= 3 else -5 if deaths >= 1 else -1 for deaths in found]
        name = f"deaths: {', '.join(map(str, found))}" if found else "no accident"
        yield alone(name, {"accidents": accidents}, lines=each_of("accident", accidents, points),
                    total=max(0, 20 + sum(points)))
    yield alone("not reported", {}, total=0, status={"accidents_points": "set"})


def rounded(value: Fraction) -> Fraction:
    """To two places, half up, of what is not below 0."""
    return Fraction(int(value * 100 + Fraction(1, 2)), 100)


def mean(figures: Sequence[Numeric]) -> Fraction:
    return Fraction(sum(figures)) / len(figures)


@pattern("sampled-units")
def sampled_units() -> Iterator[Case]:
    def unit(members: int, plate: bool, archive: bool, committee: bool, gone: bool = False) -> Record:
        return {"gone": gone, "members": members, "plate": plate, "archive": archive, "committee": committee}

    def points_of(visit: Record) -> Fraction:
        small = 2 * visit["plate"] + 3 * visit["archive"]
        # Without the committee 5 of the 10 points are left, so that each counts twice.
        return Fraction(small + 5 * visit["committee"] if visit["members"] >= 25 else 2 * small)

    nothing = unit(30, False, False, False)
    samples = {
        "one with everything": [unit(25, True, True, True)],
        "one without a committee": [unit(25, True, True, False)],
        "just too small to need one": [unit(24, True, True, False)],
        "just above": [unit(26, True, True, False)],
        "too small, and no archive": [unit(24, True, False, True)],
        "two": [unit(25, True, True, True), unit(24, True, False, False)],
        "three with a mean that does not end": [unit(30, True, False, False), unit(30, True, True, True),
                                                unit(5, True, True, False)],
        "half of a hundredth": [unit(30, False, False, True)] + [unit(30, True, False, False)] * 2 + [nothing] * 5,
        "one of two is gone": [unit(25, True, True, True), unit(0, False, False, False, gone=True)],
        "nothing at any": [unit(25, False, False, False), unit(1, False, False, False)],
    }
    for name, found in samples.items():
        there = [points_of(visit) for visit in found if not visit["gone"]]
        yield alone(name, {"visits": listed("visit", *found)}, total=rounded(mean(there)))
    status = {"total": "failed"}
    gone = listed("visit", unit(9, True, True, True, gone=True))
    yield alone("all of them are gone", {"visits": gone}, total=0, status=status)
    yield alone("none was inspected", {"visits": []}, total=0, status=status)
    yield alone("not reported", {}, total=0, status=status)
    silent = listed("visit", {"gone": False, "members": 30, "plate": True, "archive": True})
    yield alone("of one it is not said whether it has a committee", {"visits": silent}, total=5,
                status={"committee[visit-1]": "failed"})


MARKS = [["0"], ["10"], ["7", "8"], ["8", "7"], ["7", "7"], ["9.99", "10", "9.98"], ["0", "10"], ["3", "1", "2"]]


@pattern("worst-of-the-sample")
def worst_of_the_sample() -> Iterator[Case]:
    yield from joined("visits", "visit", min)


@pattern("best-of-the-works")
def best_of_the_works() -> Iterator[Case]:
    yield from joined("works", "work", max)


def joined(records: str, line: str, join: Any) -> Iterator[Case]:
    for written in MARKS:
        marks = [exactly(mark) for mark in written]
        found = listed(line, *({"mark": mark} for mark in marks))
        yield alone(", ".join(written), {records: found}, lines=each_of(line, found, marks), total=join(marks))
    yield alone("none", {records: []}, total=0, status={"total": "failed"})
    outside = listed(line, {"mark": 5}, {"mark": "10.01"})
    yield alone("one out of range", {records: outside}, total=None, status={f"{line}[{line}-2]": "error"})


@pattern("mean-of-means")
def mean_of_means() -> Iterator[Case]:
    samples = {
        "one county": [("east", 7), ("east", 8)],
        "two counties alike": [("east", 6), ("west", 8)],
        "three units beside one": [("east", 10), ("east", 10), ("east", 10), ("west", 0)],
        "mixed order": [("east", 10), ("west", 0), ("east", 8), ("west", 3), ("east", 9)],
        "a mean that does not end": [("east", 1), ("east", 0), ("east", 0), ("west", 1), ("west", 1), ("west", 1)],
        "half of a hundredth": [("east", exactly("0.01")), ("east", 0)],
        "less than half of one": [("east", exactly("0.01")), ("east", 0), ("east", 0)],
        "three counties": [("east", 9), ("west", 6), ("north", 3), ("north", 4)],
    }
    for name, found in samples.items():
        visits = listed("visit", *({"county": county, "mark": mark} for county, mark in found))
        counties = {county: [mark for other, mark in found if other == county] for county, _ in found}
        yield alone(name, {"visits": visits}, total=rounded(mean([mean(marks) for marks in counties.values()])))
    nameless = listed("visit", {"county": "east", "mark": 5}, {"mark": 5})
    yield alone("a unit of no county", {"visits": nameless}, total=None, status={"total": "error"})


@pattern("mean-of-subordinate-units")
def mean_of_subordinate_units() -> Iterator[Case]:
    samples: dict[str, tuple[int, list[int | None]]] = {
        "two units": (50, [100, 205]), "just below a step": (50, [99, 100]), "no unit": (50, []),
        "at both caps": (60, [400]), "above both": (61, [401, 419]), "just above the second": (0, [400, 420]),
        "a mean that does not end": (1, [10, 0, 0]),
        "one of two not reported": (10, [100, None]), "more than half of a hundredth": (0, [10, 10, 0]),
        "half of a hundredth": (0, [10] + [0] * 7),
    }
    for name, (visits, units) in samples.items():
        subjects: dict[str, Case] = {"top": {"facts": {"visits": visits}}}
        for at, members in enumerate(units, 1):
            subjects[f"unit-{at}"] = {"parent": "top", "facts": {} if members is None else {"members": members}}
        below = min(Fraction(40), mean([(members or 0) // 10 for members in units])) if units else Fraction(0)
        total = rounded(min(60, visits) + below)
        yield together(f"{name}: {visits} and {', '.join(map(text_or_dash, units)) or 'none'}", subjects,
                       {"top": {"sections": {"units": below}, "total": total}})
    subjects = {"top": {"facts": {"visits": 10}}, "unit-1": {"parent": "top", "facts": {"members": 100}},
                "unit-2": {"parent": "top", "facts": {"members": 300, "closed": True}},
                "unit-1-1": {"parent": "unit-1", "facts": {"members": 5000}}}
    yield together("the closed one, and the unit's own unit, do not count", subjects,
                   {"top": {"total": 20}, "unit-1": {"total": 40}})


def text_or_dash(members: int | None) -> str:
    return "not reported" if members is None else text(members)
