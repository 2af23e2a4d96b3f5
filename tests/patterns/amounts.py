"""So much for so much: quanta, growth, and slopes that change."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gallery import Case, alone, around, near, pattern, percent, spread


@pattern("whole-quanta")
def whole_quanta() -> Iterator[Case]:
    before = 10000
    for more in (-10000, -600, *near(0, 500, 1000), 108630):
        facts = {"members": before + more, "members@prior": before}
        yield alone(f"{more} more", facts, total=more // 500 if more > 0 else 0)
    yield alone("last year not reported", {"members": before}, total=0, status={"net": "failed"})
    yield alone("this year not reported", {"members@prior": before}, total=0, status={"net": "failed"})


@pattern("whole-quanta-capped")
def whole_quanta_capped() -> Iterator[Case]:
    for joined in (0, *near(100, 1900, 2000, 2100), 1000000):
        yield alone(f"{joined} joined", {"joined": joined}, total=min(20, joined // 100))


@pattern("growth-quanta")
def growth_quanta() -> Iterator[Case]:
    grown = [(200, 229), (200, 228), (10000, 10024), (10000, 10025), (10000, 10026), (10000, 10049), (10000, 10050),
             (10000, 10051), (400, 399), (400, 400), (400, 401), (3, 4), (1, 3), (1000000000000, 1002499999999),
             (1000000000000, 1002500000000)]
    for before, now in grown:
        # 0.25 % is 1 in 400: so many whole four-hundredths of what there was.
        points = 400 * (now - before) // before if now > before else 0
        yield alone(f"{before} to {now}", {"members": now, "members@prior": before}, total=points)
    nothing_before = {"members": 100, "members@prior": 0}
    yield alone("none before", nothing_before, total=0, status={"growth_points": "failed"})
    yield alone("before not reported", {"members": 100}, total=0, status={"growth_points": "failed"})


@pattern("both-directions")
def both_directions() -> Iterator[Case]:
    planned = 10000
    for share in spread(0, around(92), 95, around(100), "100.5", 104, around(110), 120):
        over, short = max(share - 100, 0), max(100 - share, 0)
        points = 10 + min(Fraction(over) / 2, 5) - min(short, 8)
        facts = {"planned": planned, "received": planned * share / 100}
        yield alone(f"{percent(share)} of the plan", facts, total=points)
    # What cannot be worked out is worth the least that the rule can give: 10 - 8.
    yield alone("nothing planned", {"planned": 0, "received": 5}, total=2, status={"funds": "failed"})


@pattern("deviation-either-way")
def deviation_either_way() -> Iterator[Case]:
    budget = 100000
    for share in spread(0, around(70), around(75), around(95), around(100), around(105), around(125), 200):
        away = abs(share - 100)
        begun = -(-away // 5)
        facts = {"budget": budget, "spent": budget * share / 100}
        yield alone(f"{percent(share)} of the budget", facts, total=max(0, 6 - begun))


@pattern("plus-and-minus-around")
def plus_and_minus_around() -> Iterator[Case]:
    for cases in (0, *near(80, 90, 100, 110, 120), 1000):
        more, fewer = max(cases - 100, 0), max(100 - cases, 0)
        yield alone(f"{cases} cases", {"cases": cases}, total=more // 10 - fewer // 10)
    yield alone("not reported", {}, total=0, status={"cases_points": "set"})


@pattern("slopes-marginal")
def slopes_marginal() -> Iterator[Case]:
    for share in spread(0, "73.5", 74, around(75), 89, around(89), around(90), around(95), "95.5", around(96), 100):
        first = int(max(96 - max(share, 90), 0))
        second = int(max(90 - share, 0))
        points = 10 - Fraction(first, 4) - Fraction(second, 2)
        yield alone(percent(share), {"share": percent(share)}, total=max(points, 0))
    yield alone("not reported", {}, total=0, status={"share_points": "set"})


@pattern("slopes-whole")
def slopes_whole() -> Iterator[Case]:
    for share in spread(0, around(76), around(77), 89, around(89), around(90), around(95), "95.5", around(96), 100):
        short = int(max(96 - share, 0))
        each = Fraction(1, 2) if share < 90 else Fraction(1, 4)
        yield alone(percent(share), {"share": percent(share)}, total=max(10 - short * each, 0))
    yield alone("not reported", {}, total=0, status={"share_points": "set"})


@pattern("slopes-upwards")
def slopes_upwards() -> Iterator[Case]:
    for joined in (0, *near(10, 100, 110, 300, 310), 1000):
        first = min(joined, 100) // 10
        second = max(min(joined, 300) - 100, 0) // 10
        rest = max(joined - 300, 0) // 10
        points = first + Fraction(second, 2) + Fraction(rest, 10)
        yield alone(f"{joined} joined", {"joined": joined}, total=points)
