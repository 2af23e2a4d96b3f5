"""What is attained or not: fixed points, tiers, shares and proportions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from gallery import NOT_APPLICABLE, Case, alone, around, exactly, near, pattern, percent, spread, text


@pattern("fixed-points")
def fixed_points() -> Iterator[Case]:
    yield alone("done", {"plan": True}, total=5, status={"plan": "scored"})
    yield alone("not done", {"plan": False}, total=0, status={"plan": "scored"})
    yield alone("not reported", {}, total=0, status={"plan": "failed"})
    yield alone("not applicable", {"plan": NOT_APPLICABLE}, total=0, status={"plan": "failed"})


def named(flags: dict[str, bool]) -> str:
    return " and ".join(name for name, done in flags.items() if done) or "none"


def combinations(*names: str) -> Iterator[dict[str, bool]]:
    for done in product((True, False), repeat=len(names)):
        yield dict(zip(names, done, strict=True))


@pattern("all-or-nothing")
def all_or_nothing() -> Iterator[Case]:
    for flags in combinations("plan", "summary", "archive"):
        yield alone(named(flags), flags, total=6 if all(flags.values()) else 0)
    yield alone("two done, the third not reported", {"plan": True, "summary": True}, total=0, status={"all": "failed"})


@pattern("any-one-of-several")
def any_one_of_several() -> Iterator[Case]:
    for flags in combinations("national", "provincial", "city"):
        yield alone(named(flags), flags, total=4 if any(flags.values()) else 0)
    yield alone("one done, the others not reported", {"city": True}, total=4, status={"any": "scored"})
    yield alone("none done, one not reported", {"city": False, "national": False}, total=0, status={"any": "failed"})


@pattern("both-needed-one-half")
def both_needed_one_half() -> Iterator[Case]:
    for flags in combinations("agreement", "wages"):
        yield alone(named(flags), flags, total=[0, 5, 10][sum(flags.values())])
    yield alone("one done, the other not reported", {"agreement": True}, total=0, status={"both": "failed"})


@pattern("descending-tiers")
def descending_tiers() -> Iterator[Case]:
    for share in spread(0, around(60), around(70), around(80), around(90), 100):
        points = 10 if share >= 90 else 8 if share >= 80 else 6 if share >= 70 else 3 if share >= 60 else 0
        yield alone(percent(share), {"share": percent(share)}, total=points)
    yield alone("not reported", {}, total=0, status={"share_points": "failed"})
    yield alone("more than all", {"share": "100.01%"}, total=None, status={"share_points": "error"})


@pattern("tiers-open-and-closed")
def tiers_open_and_closed() -> Iterator[Case]:
    for mark in spread(0, around(60), around(80), around(90), 100):
        points = 10 if mark > 90 else 8 if mark >= 80 else 5 if mark > 60 else 0
        yield alone(text(mark), {"mark": mark}, total=points)
    yield alone("a hair above 90", {"mark": "90.000000000000000001"}, total=10)
    yield alone("a hair below 80", {"mark": "79.999999999999999999"}, total=5)
    yield alone("a hair above 60", {"mark": "60.000000000000000001"}, total=5)


@pattern("choice-of-grades")
def choice_of_grades() -> Iterator[Case]:
    for grade, points in {"优": 10, "良": 8, "中": 5, "差": 0}.items():
        yield alone(grade, {"grade": grade}, total=points)
    yield alone("not reported", {}, total=0, status={"grade_points": "failed"})
    yield alone("a grade that there is not", {"grade": "合格"}, total=None, status={"grade_points": "error"})


@pattern("threshold-then-points")
def threshold_then_points() -> Iterator[Case]:
    for share in spread(0, around(80), around(81), around(82), "99.99", 100):
        reached = 20 if share >= 80 else 0
        beyond = 2 * int(share - 80) if share > 80 else 0
        lines = {"reached": reached, "beyond": beyond}
        yield alone(percent(share), {"entered": percent(share)}, lines=lines, total=reached + beyond)


@pattern("proportional-capped")
def proportional_capped() -> Iterator[Case]:
    for articles in spread(-1, around(0), 1, 3, around(8), 16):
        points = Fraction(10, 8) * min(max(articles, exactly(0)), exactly(8))
        yield alone(text(articles), {"articles": articles}, total=points)


@pattern("proportional-open")
def proportional_open() -> Iterator[Case]:
    for articles in spread(-1, around(0), 1, 3, around(8), 16):
        points = Fraction(10, 8) * articles if articles > 0 else 0
        yield alone(text(articles), {"articles": articles}, total=points)


@pattern("share-of-a-whole")
def share_of_a_whole() -> Iterator[Case]:
    figures = [(0, 7, "0"), (1, 7, "1.71"), (2, 7, "3.43"), (6, 7, "10.29"), (7, 7, "12"), (8, 7, "12"),
               (1, 3, "4"), (1, 24, "0.5"), (5, 4800, "0.01"), (1, 4800, "0"), (2, 4800, "0.01")]
    for trained, due, points in figures:
        yield alone(f"{trained} of {due}", {"trained": trained, "due": due}, total=exactly(points))
    yield alone("none due", {"trained": 0, "due": 0}, total=0, status={"training": "failed"})


@pattern("lower-is-better-tiers")
def lower_is_better_tiers() -> Iterator[Case]:
    for share in spread(0, around(1), around(2), around(5), 100):
        points = 10 if share <= 1 else 6 if share <= 2 else 2 if share < 5 else 0
        yield alone(percent(share), {"complaints": percent(share)}, total=points)


@pattern("lower-is-better-ratio")
def lower_is_better_ratio() -> Iterator[Case]:
    figures = {"0": "10", "2.99": "10", "3": "10", "3.01": "9.97", "4": "7.5", "5": "6", "6": "5", "7": "4.29",
               "9": "3.33", "30": "1", "240": "0.13", "3000": "0.01", "10000": "0"}
    for days, points in figures.items():
        yield alone(f"{days} days", {"days_taken": exactly(days)}, total=exactly(points))


@pattern("votes")
def votes() -> Iterator[Case]:
    counted = [(2, 3), (1, 2), (66, 100), (67, 100), (50, 100), (51, 100), (49, 100), (199, 300), (200, 300),
               (201, 300), (150, 300), (151, 300), (0, 300), (300, 300)]
    for in_favour, cast in counted:
        points = 10 if 3 * in_favour >= 2 * cast else 5 if 2 * in_favour > cast else 0
        yield alone(f"{in_favour} of {cast}", {"in_favour": in_favour, "cast": cast}, total=points)
    yield alone("no vote cast", {"in_favour": 0, "cast": 0}, total=0, status={"votes": "failed"})


@pattern("per-head")
def per_head() -> Iterator[Case]:
    members = 300
    for funds in near(20 * members, 30 * members, 40 * members, 70 * members, 80 * members):
        reached = 3 if funds >= 20 * members else 0
        beyond = max(0, funds - 20 * members) // (10 * members)
        lines = {"reached": reached, "beyond": beyond}
        facts = {"funds": funds, "members": members}
        yield alone(f"{funds} yuan for {members}", facts, lines=lines, total=min(8, reached + beyond))
    yield alone("nobody", {"funds": 100, "members": 0}, total=0, status={"reached": "failed", "beyond": "failed"})


@pattern("staff-by-size")
def staff_by_size() -> Iterator[Case]:
    for members in (0, *near(1000, 2000, 5000)):
        due = members // 1000 or 1
        for staff in sorted({0, due - 1, due, due + 1}):
            points = max(0, 6 - 2 * max(0, due - staff))
            yield alone(f"{staff} for {members} members", {"members": members, "staff": staff}, total=points)
    yield alone("members not reported", {"staff": 9}, total=0, status={"staff_points": "set"})
