"""Grades on the total: bands, quotas and limits."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from gallery import Case, alone, around, pattern, spread, text, together


@pattern("grade-bands")
def grade_bands() -> Iterator[Case]:
    for mark in spread(0, around(60), around(80), around(90), 100):
        grade = "优秀" if mark >= 90 else "良好" if mark >= 80 else "合格" if mark > 60 else "不合格"
        yield alone(text(mark), {"mark": mark}, grade=grade)
    yield alone("no total", {"mark": 101}, total=None, grade=None)
    yield alone("not reported", {}, total=None, grade=None)


def grades_of(marks: list[int]) -> list[str]:
    """One after the other from the best: whoever has the points and fewer than the quota of them before it."""
    first_places, second_places = int(Fraction(30, 100) * len(marks)), int(Fraction(40, 100) * len(marks))
    firsts = [mark for mark in marks if mark >= 85 and sum(other > mark for other in marks) < first_places]
    others = list(marks)
    for mark in firsts:
        others.remove(mark)
    rest = [mark for mark in others if mark >= 70]
    seconds = [mark for mark in rest if sum(other > mark for other in rest) < second_places]
    return ["first" if mark in firsts else "second" if mark in seconds else "third" for mark in marks]


@pattern("grade-quota")
def grade_quota() -> Iterator[Case]:
    cohorts = {
        "ten of whom three and four": [99, 98, 97, 96, 95, 94, 93, 92, 91, 90],
        "points before quota": [99, 84, 83, 72, 71, 70, 69, 50, 40, 30],
        "a tie at the edge of the first lets all in": [99, 98, 97, 97, 97, 90, 80, 70, 60, 50],
        "a tie before the edge fills it": [99, 99, 99, 98, 80, 79, 78, 77, 76, 60],
        "a tie at the edge of the second": [99, 98, 97, 84, 83, 82, 81, 81, 80, 79],
        "just below a place of nine": [99, 98, 97, 96, 95, 94, 93, 92, 91],
        "just at one of four": [99, 98, 97, 96],
        "three have no first": [99, 98, 97],
        "two have neither": [99, 98],
        "at and below the bounds": [85, 84, 70, 69],
        "all alike": [90, 90, 90, 90],
    }
    for name, marks in cohorts.items():
        ids = [f"unit-{at}" for at in range(1, len(marks) + 1)]
        subjects = {id: {"group": "north", "facts": {"mark": mark}} for id, mark in zip(ids, marks, strict=True)}
        yield together(name, subjects, {id: {"grade": grade} for id, grade in zip(ids, grades_of(marks), strict=True)})
    apart = {f"{group}-{at}": {"group": group, "facts": {"mark": 100 - at}} for group in ("north", "south") for at in range(4)}
    yield together("each group by itself", apart, {"north-0": {"grade": "first"}, "north-1": {"grade": "second"},
                                                   "south-0": {"grade": "first"}, "south-1": {"grade": "second"}})


@pattern("grade-limit")
def grade_limit() -> Iterator[Case]:
    order = ["first", "second", "third"]
    for mark, reproved, accident in product((90, 89, 70, 69), (True, False), (True, False)):
        earned = "first" if mark >= 90 else "second" if mark >= 70 else "third"
        worst = max([earned, *(["second"] if reproved else []), *(["third"] if accident else [])], key=order.index)
        facts = {"mark": mark, "reproved": reproved, "accident": accident}
        name = f"{mark}, {'reproved' if reproved else 'not reproved'}, {'an accident' if accident else 'no accident'}"
        effects = (["reproof"] if reproved else []) + (["accident_happened"] if accident else [])
        yield alone(name, facts, total=mark, rank=1, grade=worst, effects=effects)
    yield alone("not said whether reproved", {"mark": 95, "accident": False}, grade="first", undetermined=["reproof"])
