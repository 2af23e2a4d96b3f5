"""Random expressions of a wanted type, valid by construction, over the indicators of `VOCABULARY`.

Types: `person` (numbers of persons), `plain` (numbers without a unit), `ratio`, `rise` (percentage points),
`flag` and `date`. Brackets are often left out, so that precedence decides; the type stays as wanted.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, cast

import calculate
import expressions
from facts import LAYERS
from values import is_missing

VOCABULARY = {
    "person": ["members", "staff", "net"],
    "plain": ["works", "delta", "rating", "opinion", "quota", "pool", "need", "assumed", "carried"],
    "ratio": ["reach", "share"],
    "flag": ["ready", "open"],
    "date": ["sent", "due"],
    "choice": ["level"],
}
FIELDS = {"plain": ["size"], "flag": ["told"], "date": ["at"]}  # of the list of incidents
LEVELS = ["low", "mid", "high"]
DERIVED = ("net", "need")
RANKED = ["person", "plain", "ratio"]
SETS = ["group", "others", "class", "cohort", "children"]
BOUNDS = {
    "person": ["0", "1", "5", "10", "20", "25", "100"],
    "plain": ["-5", "-1", "0", "1", "2", "5", "10", "0.5", "2.5"],
    "ratio": ["0%", "50%", "80%", "100%", "0.25%", "79.9%", "150%"],
    "rise": ["0", "1pp", "-1pp", "0.5pp", "5pp"],
}
DAYS = ["date(period, 6, 30)", "date(period, 1, 1)", "date(2011, 6, 30)", "date(period, 11, 31)"]


class Draw(random.Random):
    def chance(self, percent: int) -> bool:
        return self.randrange(100) < percent

    def one(self, of: Sequence[Any]) -> Any:
        return of[self.randrange(len(of))]


@dataclass
class Names:
    """What an expression may name, and whether it may look beyond its own subject's facts of one period."""

    groups: list[str]
    classes: list[str]
    scored: list[str] = field(default_factory=list)  # nodes whose points() may be read
    judged: list[str] = field(default_factory=list)  # lines whose met() may be read
    tasks: list[str] = field(default_factory=list)  # done lines that are their own indicator
    facts_only: bool = False  # no sets, no points()
    movable: bool = False  # facts only, and none of another period
    derived: bool = True
    assumed: bool = True  # indicators with a value policy
    fields: bool = False  # the fields of an incident, whose line it is

    def facts(self) -> Names:
        return Names(self.groups, self.classes, tasks=self.tasks, facts_only=True, assumed=self.assumed)

    def of_member(self, fields: bool) -> Names:
        """Of a member of a section over a list: nothing that it reads is known outside."""
        return replace(self, scored=list(self.scored), judged=list(self.judged), tasks=list(self.tasks), fields=fields)


class Writer:
    """One method a type."""

    def __init__(self, draw: Draw, names: Names) -> None:
        self.draw = draw
        self.names = names

    def of(self, kind: str, depth: int = 2) -> str:
        return str(getattr(self, kind)(depth))

    def quantity(self, kind: str, depth: int = 2) -> str:
        """An expression that is not already known to come to nothing."""
        text = self.of(kind, depth)
        return self.quantity(kind, depth) if never_has_value(text) else text

    def pick(self, ways: list[Callable[[], str]]) -> str:
        return str(self.draw.one(ways)())

    def maybe_bracketed(self, text: str) -> str:
        return f"({text})" if self.draw.chance(50) else text

    def name(self, kind: str) -> str:
        if self.names.fields and kind in FIELDS and self.draw.chance(50):
            return str(self.draw.one(FIELDS[kind]))
        known = [
            id
            for id in VOCABULARY[kind]
            if (self.names.derived or id not in DERIVED)
            and (self.names.assumed or id not in ("assumed", "carried"))
        ]
        return str(self.draw.one(known))

    def fact(self, kind: str) -> str:
        id = self.name(kind)
        if self.names.movable or id in ("quota", "pool") or id in chain(*FIELDS.values()):
            return id
        layer = self.layer() if self.draw.chance(8) else ""
        return id + str(self.draw.one(["", "", "", "@prior", "@prior", "@-2"])) + layer

    def layer(self) -> str:
        return "@" + str(self.draw.one(LAYERS))

    def literal(self, kind: str) -> str:
        return str(self.draw.one(BOUNDS[kind]))

    # Numbers

    def person(self, depth: int) -> str:
        return self.fact("person") if depth == 0 or self.draw.chance(25) else self.number("person", depth - 1)

    def plain(self, depth: int) -> str:
        if depth == 0 or self.draw.chance(25):
            return self.plain_leaf()
        if self.draw.chance(70):
            return self.number("plain", depth - 1)
        return self.counted(depth - 1)

    def plain_leaf(self) -> str:
        if self.names.fields and not self.names.facts_only and self.draw.chance(25):
            return self.of_incidents()
        if self.draw.chance(25):
            return self.literal("plain").replace("-", "0 - ") if self.draw.chance(30) else "3"
        if self.names.scored and not self.names.facts_only and self.draw.chance(30):
            return f'points("{self.draw.one(self.names.scored)}")'
        return self.fact("plain")

    def number(self, kind: str, depth: int) -> str:
        def sub() -> str:
            return self.of(kind, depth)

        ways: list[Callable[[], str]] = [
            lambda: self.maybe_bracketed(f"{sub()} {self.draw.one(['+', '-'])} {sub()}"),
            lambda: f"({sub()} - {sub()})",
            lambda: f"({sub()}) {self.draw.one(['*', '/'])} {self.draw.one(['2', '3', '0.5', '10'])}",
            lambda: f"{self.draw.one(['min', 'max', 'mean'])}({sub()}, {sub()})",
            lambda: f"max({sub()}, 0)",
            lambda: f"mean({sub()}, {sub()}, {sub()})",
            lambda: f"{self.draw.one(['abs', 'floor', 'ceil'])}({sub()})",
            lambda: f"round({sub()}, {self.draw.one(['0', '1', '2'])})",
            lambda: f"clamp({self.fact(kind)}, {sub()}, {sub()})",  # of numbers alone it may not load
            lambda: f"if({self.flag(depth)}, {sub()}, {sub()})",
            lambda: f"({sub()} ?? {sub()})",
            lambda: f"-({sub()})",
        ]
        if not self.names.facts_only:
            ways += [lambda: self.over(kind)] * 3
        if not self.names.movable:
            ways.append(lambda: f"({self.movable().of(kind, depth)})@prior")
            ways.append(lambda: self.layered(kind, depth))
        return self.pick(ways)

    def movable(self) -> Writer:
        names = Names(
            self.names.groups, self.names.classes, facts_only=True, movable=True, assumed=self.names.assumed
        )
        return Writer(self.draw, names)

    def layered(self, kind: str, depth: int) -> str:
        """Of one layer: no points, and no other layer inside."""
        inner = self.movable()
        if self.names.facts_only or self.draw.chance(50):
            return f"({inner.fact(kind)} + {inner.of(kind, depth)}){self.layer()}"
        what = self.draw.one(["sum", "mean", "min", "max"])
        return f"{what}({inner.fact(kind)} over {self.draw.one(SETS)}{inner.where()}){self.layer()}"

    def over(self, kind: str) -> str:
        what = self.draw.one(["sum", "mean", "min", "max"])
        of = self.of_others()
        return f"{what}({of.of(kind, 1)} over {self.draw.one(SETS)}{of.where()})"

    def of_others(self) -> Writer:
        """Over a set of subjects, names mean theirs."""
        if not self.names.fields:
            return self
        return Writer(self.draw, replace(self.names, fields=False, tasks=[]))

    def where(self) -> str:
        return f" where {self.flag(1)}" if self.draw.chance(50) else ""

    def counted(self, depth: int) -> str:
        ways: list[Callable[[], str]] = [
            lambda: f"how_many({self.flag(depth)}, {self.flag(depth)})",
            lambda: f"(period - {self.draw.one(['2010', '2011', '2012'])})",
        ]
        if not self.names.facts_only:
            ways += [self.of_incidents] * 3
            ways += [
                lambda: f"count({self.draw.one(SETS)} where {self.of_others().flag(1)})",
                lambda: f"rank({self.of_others().of(self.draw.one(RANKED), 1)} over {self.draw.one(SETS)})",
                lambda: f"rank({self.of_others().of('person', 1)} over {self.draw.one(SETS)}, low)",
            ]
        return self.pick(ways)

    def of_incidents(self) -> str:
        where = self.draw.one(
            ["", " where told", " where size > 5", " where place = \"a\" or ready", " where reported(told) and size < works"]
            + [" where size >= mean(size over incidents)", " where not told"]
            + ([" where place = this.place", " where size < this.size or told"] * 3 if self.names.fields else [])
        )
        what = self.draw.one(
            ["count(incidents", "sum(size over incidents", "mean(size over incidents", "max(size + 1 over incidents"]
            + ["count_distinct(place over incidents", "count_distinct(at over incidents", "sum(size * works over incidents"]
        )
        return f"{what}{where})"

    def ratio(self, depth: int) -> str:
        if depth == 0:
            return self.fact("ratio")
        ways: list[Callable[[], str]] = [
            lambda: self.fact("ratio"),
            lambda: f"({self.person(depth - 1)}) / ({self.person(depth - 1)})",
            lambda: f"growth({self.movable().person(depth - 1)})",
            lambda: f"({self.fact('ratio')} ?? 50%)",
            lambda: f"min({self.ratio(depth - 1)}, {self.ratio(depth - 1)})",
            lambda: f"if({self.flag(depth - 1)}, {self.ratio(depth - 1)}, {self.ratio(depth - 1)})",
            lambda: f"{self.fact('ratio')} * 2",
        ]
        return self.pick(ways)

    def rise(self, depth: int) -> str:
        return f"{self.fact('ratio')} - {self.fact('ratio')}"

    # Flags and dates

    def flag(self, depth: int) -> str:
        if depth == 0 or self.draw.chance(20):
            return self.flag_leaf()
        return self.pick(
            [
                lambda: self.comparison(depth - 1),
                lambda: self.comparison(depth - 1),
                lambda: self.maybe_bracketed(f"{self.flag(depth - 1)} and {self.flag(depth - 1)}"),
                lambda: self.maybe_bracketed(f"{self.flag(depth - 1)} or {self.flag(depth - 1)}"),
                lambda: f"not ({self.flag(depth - 1)})",
                lambda: f"({self.fact('flag')} ?? {self.draw.one(['true', 'false'])})",
                lambda: f"(({self.flag(depth - 1)}) ?? {self.draw.one(['true', 'false'])})",
            ]
        )

    def flag_leaf(self) -> str:
        ways: list[Callable[[], str]] = [
            lambda: self.fact("flag"),
            lambda: f'level {self.draw.one(["=", "!="])} "{self.draw.one(LEVELS)}"',
            lambda: f"{self.draw.one(['reported', 'applicable'])}({self.known_fact()})",
        ]
        if self.names.classes:
            ways.append(lambda: f'class = "{self.draw.one(self.names.classes)}"')
        if self.names.groups:
            ways.append(lambda: f'group != "{self.draw.one(self.names.groups)}"')
        if self.names.tasks and not self.names.movable:
            ways.append(lambda: f'fact("{self.draw.one(self.names.tasks)}")')
        if self.names.judged and not self.names.facts_only:
            ways.append(lambda: f'met("{self.draw.one(self.names.judged)}")')
        return self.pick(ways)

    def known_fact(self) -> str:
        kind = self.draw.one(["person", "plain", "ratio", "flag", "date"])
        plain = Names(self.names.groups, self.names.classes, movable=self.names.movable, derived=False)
        return Writer(self.draw, plain).fact(kind)

    def comparison(self, depth: int) -> str:
        sign = self.draw.one(["=", "!=", "<", "<=", ">", ">="])
        kind = self.draw.one(["person", "plain", "ratio", "date", "days"])
        if kind == "days":
            return f"days({self.date(depth)}, {self.date(depth)}) {sign} {self.draw.one(['0', '1', '181'])}"
        if kind == "date":
            return f"{self.date(depth)} {sign} {self.date(depth)}"
        other = self.literal(kind) if self.draw.chance(60) else self.of(kind, depth)
        return f"{self.of(kind, depth)} {sign} {other}"

    def date(self, depth: int) -> str:
        return self.pick(
            [
                lambda: self.fact("date"),
                lambda: self.draw.one(DAYS),
                lambda: f"({self.fact('date')} ?? {self.draw.one(DAYS)})",
                lambda: f"{self.draw.one(['min', 'max'])}({self.fact('date')}, {self.fact('date')})",
            ]
        )


def never_has_value(text: str) -> bool:
    """Whether it reads nothing and is undefined all the same."""
    tree = expressions.parse(text)
    return is_constant(tree) and is_missing(calculate.calculate(tree, cast(calculate.Reader, None)))


def is_constant(tree: expressions.Node) -> bool:
    if isinstance(tree, expressions.Call):
        return all(is_constant(operand) for operand in tree.operands)
    if isinstance(tree, expressions.Moved | expressions.Layered):
        return is_constant(tree.of)
    return isinstance(tree, expressions.Literal)
