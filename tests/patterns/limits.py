"""Caps, factors, gates and the best of several."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from gallery import Case, alone, around, pattern, percent


@pattern("nested-caps")
def nested_caps() -> Iterator[Case]:
    prizes = [(0, 0, 0), (1, 0, 0), (2, 0, 0), (1, 2, 0), (2, 2, 0), (2, 2, 3), (2, 3, 2), (2, 3, 3), (9, 9, 9),
              (1, 2, 5), (1, 2, 6), (2, 1, 5), (0, 2, 0), (0, 3, 0), (0, 0, 4), (0, 0, 5), (0, 0, 6)]
    for national, provincial, city in prizes:
        items = min(5, 3 * national) + min(5, 2 * provincial) + min(5, city)
        for planned in (True, False):
            facts = {"national": national, "provincial": provincial, "city": city, "plan": planned}
            name = f"{national} national, {provincial} provincial, {city} city, {'a plan' if planned else 'no plan'}"
            part = min(12, items)
            yield alone(name, facts, sections={"prizes": part}, total=min(14, part + 3 * planned))


ARTICLES = (0, 1, 2, 3, 4, 5, 6, 9, 10, 11)


@pattern("doubled-before-cap")
def doubled_before_cap() -> Iterator[Case]:
    for articles, key_topic in product(ARTICLES, (True, False)):
        points = 2 * articles * (2 if key_topic else 1)
        yield alone(name_of(articles, "key topic", key_topic), {"articles": articles, "key_topic": key_topic},
                    total=min(10, points))
    yield alone("not said whether", {"articles": 3}, total=0, status={"articles_points": "set"})


@pattern("doubled-after-cap")
def doubled_after_cap() -> Iterator[Case]:
    for articles, key_topic in product(ARTICLES, (True, False)):
        points = min(10, 2 * articles) * (2 if key_topic else 1)
        yield alone(name_of(articles, "key topic", key_topic), {"articles": articles, "key_topic": key_topic},
                    total=points)
    yield alone("not said whether", {"articles": 3}, total=0, status={"total": "set"})


@pattern("halved-before-cap")
def halved_before_cap() -> Iterator[Case]:
    for articles, late in product(ARTICLES, (True, False)):
        points = Fraction(2 * articles, 2 if late else 1)
        yield alone(name_of(articles, "late", late), {"articles": articles, "late": late},
                    total=min(Fraction(10), points))
    yield alone("not said whether", {"articles": 3}, total=0, status={"articles_points": "set"})


@pattern("halved-after-cap")
def halved_after_cap() -> Iterator[Case]:
    for articles, late in product(ARTICLES, (True, False)):
        points = Fraction(min(10, 2 * articles), 2 if late else 1)
        yield alone(name_of(articles, "late", late), {"articles": articles, "late": late},
                    total=points)
    yield alone("not said whether", {"articles": 3}, total=0, status={"total": "set"})


def name_of(articles: int, word: str, said: bool) -> str:
    return f"{articles} articles, {word if said else 'not ' + word}"


@pattern("bonus-above-100")
def bonus_above_100() -> Iterator[Case]:
    for base in ("0", "91.5", "100"):
        for innovations in range(5):
            bonus = min(10, 4 * innovations)
            facts = {"base": Fraction(base), "innovations": innovations}
            yield alone(f"{base} and {innovations} innovations", facts, lines={"bonus": bonus}, total=Fraction(base) + bonus)
    for base in ("-0.01", "100.01"):
        yield alone(f"{base}: no such result", {"base": base, "innovations": 1}, total=None, status={"base_points": "error"})


@pattern("highest-only")
def highest_only() -> Iterator[Case]:
    worth = {"national": 10, "provincial": 6, "city": 3}
    for won in product((True, False), repeat=3):
        flags = dict(zip(worth, won, strict=True))
        points = max((worth[level] for level, has in flags.items() if has), default=0)
        yield alone(" and ".join(level for level in worth if flags[level]) or "none", flags, total=points)
    yield alone("only the city's is reported", {"city": True}, total=3, status={"national": "failed"})


@pattern("ladder-by-level-and-outlet")
def ladder_by_level_and_outlet() -> Iterator[Case]:
    ladder = {"national": {"paper": 10, "radio": 8, "web": 6}, "provincial": {"paper": 6, "radio": 4, "web": 3},
              "city": {"paper": 3, "radio": 2, "web": 1}}
    for level, outlets in ladder.items():
        for outlet, points in outlets.items():
            for articles in (1, 3):
                facts = {"level": level, "outlet": outlet, "articles": articles}
                yield alone(f"{articles} in a {level} {outlet}", facts, total=articles * points)
    yield alone("none", {"level": "city", "outlet": "web", "articles": 0}, total=0)
    yield alone("outlet not reported", {"level": "city", "articles": 2}, total=0, status={"news": "set"})


@pattern("gate")
def gate() -> Iterator[Case]:
    for share, activities in product(around(60), (0, 2, 3, 4)):
        facts = {"share": percent(share), "activities": activities, "quality.plan": True, "report": True}
        opened = share >= 60
        points = 4 + min(6, 2 * activities) if opened else 0
        yield alone(f"{percent(share)}, {activities} activities", facts, sections={"quality": points}, total=points + 1,
                    status={"quality": "scored" if opened else "voided", "quality.plan": "scored" if opened else "voided"})
    unknown = {"activities": 3, "quality.plan": True, "report": True}
    yield alone("share not reported", unknown, total=1, status={"quality": "failed", "quality.plan": "failed"})


@pattern("only-where-it-counts")
def only_where_it_counts() -> Iterator[Case]:
    for members, planned, committee in product((0, 24, 25, 26), (True, False), (True, False)):
        counted = [planned, committee] if members >= 25 else [planned]
        facts = {"members": members, "plan": planned, "committee": committee}
        name = f"{members} members, {'a plan' if planned else 'no plan'}, {'a committee' if committee else 'no committee'}"
        yield alone(name, facts, total=Fraction(10 * sum(counted), len(counted)),
                    status={"committee": "scored" if members >= 25 else "not_in_force"})
    yield alone("members not reported", {"plan": True, "committee": True}, total=5, status={"committee": "failed"})
