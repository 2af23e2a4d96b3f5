"""After the points: vetoes, bars, awards, and places shared or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gallery import Case, Numeric, alone, around, near, pattern, spread, text, together


def subject(mark: Numeric, **facts: Any) -> Case:
    return {"group": "north", "facts": {"mark": mark, **facts}}


@pattern("veto-excludes")
def veto_excludes() -> Iterator[Case]:
    for struck in ("a", "b", "c", "ab", "abc", ""):
        marks = {"a": 90, "b": 80, "c": 70}
        subjects = {id: subject(mark, grave_accident=id in struck) for id, mark in marks.items()}
        standing = [id for id in marks if id not in struck]
        expected = {
            id: {"points": mark, "total": mark, "rank": standing.index(id) + 1 if id in standing else None,
                 "effects": ["veto"] if id in struck else []}
            for id, mark in marks.items()
        }
        yield together(f"struck: {', '.join(struck) or 'nobody'}", subjects, expected)
    unsaid = {"a": {"group": "north", "facts": {"mark": 90}}, "b": subject(80, grave_accident=False)}
    yield together("not said whether", unsaid,
                   {"a": {"rank": 1, "effects": [], "undetermined": ["veto"]}, "b": {"rank": 2, "undetermined": []}})


@pattern("veto-zeroes")
def veto_zeroes() -> Iterator[Case]:
    for struck in ("a", "b", "c", "ab", "abc", ""):
        marks = {"a": 90, "b": 80, "c": 70}
        subjects = {id: subject(mark, false_figures=id in struck) for id, mark in marks.items()}
        totals = {id: 0 if id in struck else mark for id, mark in marks.items()}
        expected = {
            id: {"points": mark, "total": totals[id], "rank": 1 + sum(other > totals[id] for other in totals.values()),
                 "effects": ["zero"] if id in struck else []}
            for id, mark in marks.items()
        }
        yield together(f"struck: {', '.join(struck) or 'nobody'}", subjects, expected)
    unsaid = {"a": {"group": "north", "facts": {"mark": 90}}, "b": subject(80, false_figures=False)}
    yield together("not said whether", unsaid,
                   {"a": {"total": 90, "rank": 1, "undetermined": ["zero"]}, "b": {"total": 80, "rank": 2}})


@pattern("veto-by-number")
def veto_by_number() -> Iterator[Case]:
    for deaths in (0, *near(3), 30):
        struck = deaths >= 3
        subjects = {"a": subject(90, deaths=deaths), "b": subject(80, deaths=0)}
        expected = {"a": {"total": 90, "rank": None if struck else 1, "effects": ["veto"] if struck else []},
                    "b": {"rank": 1 if struck else 2, "effects": []}}
        yield together(f"{deaths} deaths", subjects, expected)


@pattern("award-bar")
def award_bar() -> Iterator[Case]:
    for reproved in ("", "a", "b", "c", "ab"):
        marks = {"a": 90, "b": 80, "c": 70}
        subjects = {id: subject(mark, reproved=id in reproved) for id, mark in marks.items()}
        expected = {
            id: {"total": marks[id], "rank": place, "awards": ["prize"] if place <= 2 and id not in reproved else [],
                 "effects": ["bar"] if id in reproved else []}
            for place, id in enumerate(marks, 1)
        }
        yield together(f"reproved: {', '.join(reproved) or 'nobody'}", subjects, expected)
    unsaid = {"a": {"group": "north", "facts": {"mark": 90}}, "b": subject(80, reproved=False)}
    yield together("not said whether", unsaid, {"a": {"awards": [], "undetermined": ["bar", "prize"]},
                                                "b": {"awards": ["prize"], "undetermined": []}})
    tied = {id: subject(mark, reproved=False) for id, mark in {"a": 90, "b": 80, "c": 80, "d": 70}.items()}
    yield together("a tie at the edge lets both in", tied,
                   {"b": {"rank": 2, "awards": ["prize"]}, "c": {"rank": 2, "awards": ["prize"]},
                    "d": {"rank": 4, "awards": []}})


@pattern("award-by-points")
def award_by_points() -> Iterator[Case]:
    for mark in spread(around(85), 100):
        for owed in ("0", "0.01", "500"):
            won = mark >= 85 and owed == "0"
            facts = {"mark": mark, "owed": owed}
            yield alone(f"{text(mark)} points, {owed} yuan owed", facts, awards=["model"] if won else [], undetermined=[])
    yield alone("85 points, not said what is owed", {"mark": 85}, awards=[], undetermined=["model"])
    yield alone("84 points, not said what is owed", {"mark": 84}, awards=[], undetermined=[])


TIES = {
    "all unlike": (90, 80, 70, 60),
    "two first": (90, 90, 80, 70),
    "two second": (90, 80, 80, 70),
    "two last": (90, 80, 70, 70),
    "three first": (90, 90, 90, 80),
    "two and two": (90, 90, 80, 80),
    "all alike": (90, 90, 90, 90),
}


@pattern("ties-share-the-place")
def ties_share_the_place() -> Iterator[Case]:
    for name, marks in TIES.items():
        places = [1 + sum(other > mark for other in marks) for mark in marks]
        yield ranked(name, marks, places)


@pattern("ties-leave-no-gap")
def ties_leave_no_gap() -> Iterator[Case]:
    for name, marks in TIES.items():
        places = [1 + len({other for other in marks if other > mark}) for mark in marks]
        yield ranked(name, marks, places)


@pattern("no-total-no-place")
def no_total_no_place() -> Iterator[Case]:
    for mark in spread(around(0), around(100)):
        counted = 0 <= mark <= 100
        total = mark if counted else None
        subjects = {"a": subject(mark), "b": subject(50), "c": subject(40)}
        before_b = 2 if counted and mark > 50 else 1
        expected = {"a": {"total": total, "rank": None if not counted else 1 if mark > 50 else 3,
                          "status": {"mark": "scored" if counted else "error"}},
                    "b": {"rank": before_b}, "c": {"rank": before_b + 1}}
        yield together(f"a mark of {text(mark)}", subjects, expected)
    silent = {"a": {"group": "north", "facts": {}}, "b": subject(50)}
    yield together("not reported", silent, {"a": {"total": None, "rank": None}, "b": {"rank": 1}})


def ranked(name: str, marks: tuple[int, ...], places: list[int]) -> Case:
    ids = "abcd"
    return together(name, {id: subject(mark) for id, mark in zip(ids, marks, strict=True)},
                    {id: {"rank": place} for id, place in zip(ids, places, strict=True)})


@pattern("ties-ordered")
def ties_ordered() -> Iterator[Case]:
    cohorts = {
        "more members first": [(90, 10), (90, 11), (80, 99)],
        "fewer points behind whatever the members": [(90, 1), (89, 1000), (89, 2)],
        "still equal: they share": [(90, 10), (90, 10), (80, 5)],
        "still equal behind one": [(90, 11), (90, 10), (90, 10), (90, 9)],
        "members alone differ": [(90, 1), (90, 3), (90, 2)],
    }
    for name, figures in cohorts.items():
        ids = "abcd"[: len(figures)]
        subjects = {id: subject(mark, members=members) for id, (mark, members) in zip(ids, figures, strict=True)}
        expected = {id: {"rank": 1 + sum(other > own for other in figures)} for id, own in zip(ids, figures, strict=True)}
        yield together(name, subjects, expected)
    unsaid = {"a": subject(90), "b": subject(90, members=0), "c": subject(80, members=5)}
    yield together("who does not say how many stands last of the equals", unsaid,
                   {"a": {"rank": 2}, "b": {"rank": 1}, "c": {"rank": 3}})
