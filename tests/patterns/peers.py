"""One subject beside the others: places, means, the best of the group, classes and subordinate units."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gallery import NOT_APPLICABLE, Case, alone, around, exactly, pattern, percent, together

Figures = dict[str, Fraction | int]


def place_from_the_top(own: Fraction | int, all_of_them: Figures) -> int:
    return 1 + sum(other > own for other in all_of_them.values())


def place_from_the_bottom(own: Fraction | int, all_of_them: Figures) -> int:
    return 1 + sum(other < own for other in all_of_them.values())


GROUPS: dict[str, Figures] = {
    "all unlike": {"a": 50, "b": 40, "c": 30, "d": 20, "e": 10},
    "two first": {"a": 50, "b": 50, "c": 30, "d": 20, "e": 10},
    "two second": {"a": 50, "b": 40, "c": 40, "d": 20, "e": 10},
    "two third": {"a": 50, "b": 40, "c": 30, "d": 30, "e": 10},
    "three first": {"a": 50, "b": 50, "c": 50, "d": 20, "e": 10},
    "two last": {"a": 50, "b": 40, "c": 30, "d": 10, "e": 10},
    "three last": {"a": 50, "b": 40, "c": 10, "d": 10, "e": 10},
    "all alike": {"a": 7, "b": 7, "c": 7, "d": 7, "e": 7},
    "one apart": {"a": 51, "b": 50, "c": 49},
    "one alone": {"a": 0},
}


def group_of(fact: str, figures: Figures) -> dict[str, Case]:
    return {id: {"group": "north", "facts": {fact: figure}} for id, figure in figures.items()}


@pattern("rank-ladder")
def rank_ladder() -> Iterator[Case]:
    ladder = {1: 10, 2: 8, 3: 6}
    for name, figures in GROUPS.items():
        points = {id: ladder.get(place_from_the_top(own, figures), 2) for id, own in figures.items()}
        yield together(name, group_of("members", figures), {id: {"total": one} for id, one in points.items()})
    silent = {**group_of("members", {"a": 50, "b": 40}), "c": {"group": "north", "facts": {}}}
    yield together("one not reported", silent,
                   {"a": {"total": 10}, "b": {"total": 8}, "c": {"total": 2, "status": {"place": "failed"}}})
    apart = {**group_of("members", {"a": 50, "b": 40}), "c": {"group": "south", "facts": {"members": 30}}}
    yield together("another group", apart, {"a": {"total": 10}, "b": {"total": 8}, "c": {"total": 10}})


@pattern("rank-from-the-bottom")
def rank_from_the_bottom() -> Iterator[Case]:
    ladder = {1: -3, 2: -2, 3: -1}
    for name, figures in GROUPS.items():
        points = {id: ladder.get(place_from_the_bottom(own, figures), 0) for id, own in figures.items()}
        yield together(name, group_of("members", figures), {id: {"total": one} for id, one in points.items()})
    silent = {**group_of("members", {"a": 50, "b": 40}), "c": {"group": "north", "facts": {}}}
    yield together("one not reported is left out, and answered by the policy", silent,
                   {"a": {"total": -2}, "b": {"total": -3}, "c": {"total": -3, "status": {"place": "set"}}})


@pattern("ratio-to-the-best")
def ratio_to_the_best() -> Iterator[Case]:
    groups = {"quarters": ({"a": 400, "b": 300, "c": 100, "d": 0}, {"a": "10", "b": "7.5", "c": "2.5", "d": "0"}),
              "thirds": ({"a": 3, "b": 2, "c": 1}, {"a": "10", "b": "6.67", "c": "3.33"}),
              "half a hundredth": ({"a": 2000, "b": 1999, "c": 1}, {"a": "10", "b": "10", "c": "0.01"}),
              "just below it": ({"a": 10000, "b": 4, "c": 5}, {"a": "10", "b": "0", "c": "0.01"}),
              "two best": ({"a": 8, "b": 8, "c": 6}, {"a": "10", "b": "10", "c": "7.5"}),
              "alone": ({"a": 1}, {"a": "10"})}
    for name, (figures, points) in groups.items():
        yield together(name, group_of("members", figures), {id: {"total": exactly(one)} for id, one in points.items()})
    nobody = {id: {"total": 0, "status": {"ratio": "failed"}} for id in "ab"}
    yield together("all without members", group_of("members", {"a": 0, "b": 0}), nobody)


VISITS: dict[str, Figures] = {
    "at the mean": {"a": 10, "b": 8, "c": 12},
    "just below it": {"a": 10, "b": 9, "c": 12},
    "just above it": {"a": 10, "b": 8, "c": 11},
    "all alike": {"a": 10, "b": 10, "c": 10},
    "none at all": {"a": 0, "b": 0},
    "one far ahead": {"a": 100, "b": 1, "c": 2, "d": 0},
    "one far behind": {"a": 0, "b": 10, "c": 11, "d": 9},
    "only two": {"a": 7, "b": 6},
}


def mean(figures: list[Fraction | int]) -> Fraction:
    return Fraction(sum(figures)) / len(figures)


@pattern("against-the-mean-with-oneself")
def against_the_mean_with_oneself() -> Iterator[Case]:
    for name, figures in VISITS.items():
        level = mean(list(figures.values()))
        expected = {id: {"total": 5 if own >= level else 0} for id, own in figures.items()}
        yield together(name, group_of("visits", figures), expected)
    yield together("alone", group_of("visits", {"a": 3}), {"a": {"total": 5}})


@pattern("against-the-mean-of-others")
def against_the_mean_of_others() -> Iterator[Case]:
    for name, figures in VISITS.items():
        expected = {}
        for id, own in figures.items():
            level = mean([figure for other, figure in figures.items() if other != id])
            expected[id] = {"total": 5 if own >= level else 0}
        yield together(name, group_of("visits", figures), expected)
    yield together("alone", group_of("visits", {"a": 3}), {"a": {"total": 0, "status": {"above_mean": "failed"}}})
    silent = {**group_of("visits", {"a": 3, "b": 4}), "c": {"group": "north", "facts": {}}}
    yield together("one not reported", silent,
                   {"a": {"total": 0}, "b": {"total": 5}, "c": {"total": 0, "status": {"above_mean": "failed"}}})


@pattern("points-around-the-mean")
def points_around_the_mean() -> Iterator[Case]:
    for own in ("40", "49.99", "50", "50.01", "60", "67.98", "68", "68.02", "80", "82", "84"):
        # The two are as far above and below 50 as each other, so that the mean moves by half of the distance.
        figures = {"a": exactly(own), "b": exactly(50)}
        expected = {}
        for id, share in figures.items():
            away = share - mean(list(figures.values()))
            expected[id] = {"total": min(exactly(10), max(exactly(0), 8 + away / 2))}
        subjects = {id: {"group": "north", "facts": {"share": percent(share)}} for id, share in figures.items()}
        yield together(f"{percent(exactly(own))} beside 50%", subjects, expected)
    silent = {"a": {"group": "north", "facts": {}}, "b": {"group": "north", "facts": {"share": "50%"}}}
    yield together("not reported", silent, {"a": {"total": 0, "status": {"share_points": "set"}}, "b": {"total": 8}})


@pattern("targets-by-class")
def targets_by_class() -> Iterator[Case]:
    for class_, due in {"first": 4, "second": 2}.items():
        for articles in range(6):
            points = Fraction(6 * min(articles, due), due)
            yield alone(f"{class_} class, {articles} articles", {"articles": articles}, {"class": class_}, total=points)


@pattern("bounds-by-class")
def bounds_by_class() -> Iterator[Case]:
    for class_, bound in {"town": 90, "country": 80}.items():
        for share in [*around(80), *around(90)]:
            points = 10 if share >= bound else 0
            yield alone(f"{class_}, {percent(share)}", {"share": percent(share)}, {"class": class_}, total=points)


@pattern("difficulty-factor")
def difficulty_factor() -> Iterator[Case]:
    for group, factor in {"mountains": "1.2", "hills": "1", "plains": "0.9"}.items():
        for visits in (0, 5, 8, 9, 10, 11, 12):
            points = min(exactly(10), visits * exactly(factor))
            yield alone(f"{group}, {visits} visits", {"visits": visits}, {"group": group}, total=points)


@pattern("own-and-subordinates")
def own_and_subordinates() -> Iterator[Case]:
    marks = [("80", ["90"]), ("80", ["90", "70"]), ("100", ["0", "0", "0"]), ("0", ["100", "100"]), ("50", ["50"] * 4),
             ("77", ["60", "70", "70"]), ("77", ["60", "60", "70"]), ("0", ["0.0125"]), ("0", ["0.0124"]), ("0", ["0.0126"])]
    for own, of_units in marks:
        below = [exactly(mark) for mark in of_units]
        subjects = {"top": {"facts": {"mark": exactly(own)}}}
        subjects |= {f"unit-{at}": {"parent": "top", "facts": {"mark": mark}} for at, mark in enumerate(below, 1)}
        points = (60 * exactly(own) + 40 * mean(below)) / 100
        rounded = (int(points * 100 + Fraction(1, 2))) / exactly(100)
        yield together(f"{own} over {', '.join(of_units)}", subjects, {"top": {"total": rounded}})
    subjects = {"top": {"facts": {"mark": 80}}, "unit-1": {"parent": "top", "facts": {}},
                "unit-2": {"parent": "top", "facts": {"mark": 60}}}
    yield together("one unit not reported is left out of the mean", subjects, {"top": {"total": 72}})
    yield together("no unit: the other weight alone", {"top": {"facts": {"mark": 80}}},
                   {"top": {"total": 48, "status": {"below": "excluded"}}})


@pattern("not-applicable-peer-mean")
def not_applicable_peer_mean() -> Iterator[Case]:
    groups = {"two others": [1, 2], "three others": [1, 1, 2], "one at the cap": [9, 1], "one other": [4]}
    for name, visits in groups.items():
        others = {f"peer-{at}": {"group": "north", "facts": {"visits": count}} for at, count in enumerate(visits, 1)}
        points = mean([min(10, 2 * count) for count in visits])
        subjects = {"a": {"group": "north", "facts": {"visits": NOT_APPLICABLE}}, **others}
        yield together(name, subjects, {"a": {"total": points, "status": {"visits_points": "peer_mean"}}})
    away = {"group": "south", "facts": {"visits": 5}}
    subjects = {"a": {"group": "north", "facts": {"visits": NOT_APPLICABLE}}, "b": away}
    yield together("nobody else in the group", subjects, {"a": {"total": 0, "status": {"visits_points": "failed"}}})
    silent = {"a": {"group": "north", "facts": {"visits": NOT_APPLICABLE}}, "b": {"group": "north", "facts": {}},
              "c": {"group": "north", "facts": {"visits": 3}}}
    yield together("a failed peer is no measure", silent, {"a": {"total": 6}, "b": {"total": 0}, "c": {"total": 6}})
