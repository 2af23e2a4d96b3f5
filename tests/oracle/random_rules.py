"""Random rules and quantities, of every kind, with bounds where the random facts lie."""

from __future__ import annotations

from typing import Any

from documents import Number
from random_expressions import BOUNDS, DAYS, LEVELS, Draw, Writer

import rules

POINTS = [Number(text) for text in ("1", "2", "5", "10", "0", "-1", "-2", "0.5", "2.50", "1e1")] + [
    "1/3",
    "0.25",
    "2 * 3",
]
STEPS = {
    "person": [Number("1"), Number("2"), Number("5"), Number("10"), "1/2", Number("2.5")],
    "plain": [Number("1"), Number("2"), "1/3", Number("0.5")],
    "ratio": ["0.25%", "1%", "10%", "1pp", Number("0.05")],
    "rise": ["1pp", "0.5pp", "0.1pp"],
}
NUMERIC = ["person", "person", "plain", "ratio", "rise"]
KINDS = [
    "done", "choice", "threshold", "threshold", "bands", "per_step", "per_step", "per_step",
    "segments", "segments", "proportional", "value",
]  # fmt: skip
PLAIN_KINDS = ["done", "threshold", "bands", "choice"]  # each gives one of the points written in it
PARTIAL = ["whole", "begun", "exact"]


def silent_on_parts(rule: dict[str, Any]) -> dict[str, Any]:
    """Steps of 1 on a whole value, without `partial` where every distance begins and ends at whole numbers."""
    for slope in rule["slopes"]:
        slope["step"] = Number("1")
        same_way = [one for one in rule["slopes"] if is_up(one) == is_up(slope)]
        if rule["mode"] == "whole":
            edges = [rule["from"] if "from" in rule else bound_of(same_way[0])]
        else:
            at = next(i for i, one in enumerate(same_way) if one is slope)
            edges = [bound_of(one) for one in same_way[at : at + 2]]
        if all(isinstance(edge, str) and edge.isdigit() for edge in edges):
            slope.pop("partial")
    return rule


def is_up(slope: dict[str, Any]) -> bool:
    return rules.side_of(slope) in rules.UPWARD


def bound_of(slope: dict[str, Any]) -> Any:
    return slope[rules.side_of(slope)]


class RuleWriter:
    def __init__(self, draw: Draw, writer: Writer, cautious: bool) -> None:
        self.draw = draw
        self.writer = writer
        self.cautious = (
            cautious  # constants and tables by class and group only: the range is then beyond doubt
        )

    # Quantities

    def points(self, positive: bool = False, nested: bool = True) -> Any:
        constants = [one for one in POINTS if not positive or not str(one).startswith(("-", "0"))]
        if nested and self.draw.chance(15):
            return self.table(lambda: self.points(positive, nested=False))
        if not self.cautious and not positive and self.draw.chance(15):
            return self.writer.quantity("plain", 1)
        return self.draw.one(constants)

    def table(self, entry: Any) -> Any:
        names = self.writer.names
        keys = {"class": names.classes, "group": names.groups}
        if not self.cautious:
            keys |= {"level": LEVELS, "ready": ["true", "false"], "period": ["2011", "2011-Q1"]}
        known = [key for key, values in keys.items() if values]
        if not known:
            return entry()
        by = str(self.draw.one(known))
        entries = {name: entry() for name in keys[by]}
        table: dict[str, Any] = {"by": by, "table": entries}
        if by == "period" or self.draw.chance(30):
            entries.pop(str(self.draw.one(list(entries))))
            table["else"] = entry()
        return table

    def bound(self, kind: str) -> Any:
        if kind == "date":
            return self.draw.one(DAYS) if self.draw.chance(80) else self.writer.quantity("date", 1)
        if self.draw.chance(15):
            return self.table(lambda: self.literal(kind))
        if not self.cautious and self.draw.chance(15):
            return self.writer.quantity(kind, 1)
        return self.literal(kind)

    def literal(self, kind: str) -> Any:
        text = str(self.draw.one(BOUNDS[kind]))
        return Number(text) if text[-1].isdigit() and self.draw.chance(70) else text

    def ordered(self, kind: str, count: int) -> list[str]:
        """Bounds that rise strictly."""
        pools = {
            "person": ["0", "1", "5", "10", "20", "25", "100"],
            "plain": ["-5", "-1", "0", "0.5", "1", "2.5", "5", "10"],
            "ratio": ["0%", "0.25%", "50%", "79.9%", "80%", "100%"],
            "rise": ["-1pp", "0pp", "0.5pp", "1pp", "5pp"],
            "date": ["date(2011, 1, 1)", "date(2011, 6, 29)", "date(period, 6, 30)", "date(2011, 12, 31)"],
        }
        pool = pools[kind]
        return [pool[at] for at in sorted(self.draw.sample(range(len(pool)), min(count, len(pool))))]

    # Rules: each gives the `of` it needs (none: the line is its own indicator) and itself

    def rule(self, kinds: list[str] = KINDS) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(kinds))
        of, fields = getattr(self, kind)()
        return of, {"kind": kind, **fields}

    def some_else(self) -> dict[str, Any]:
        return {"else": self.points()} if self.draw.chance(40) else {}

    def done(self) -> tuple[str | None, dict[str, Any]]:
        of = self.writer.quantity("flag", 2) if self.draw.chance(50) else None
        return of, {"points": self.points(), **self.some_else()}

    def choice(self) -> tuple[str | None, dict[str, Any]]:
        points = {level: self.points() for level in LEVELS}
        if self.draw.chance(50):
            return None, {"points": points}
        if self.draw.chance(40):
            points.pop("mid")
            return "level", {"points": points, "else": self.points()}
        return "level", {"points": points}

    def threshold(self) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(NUMERIC + ["date"]))
        side = str(self.draw.one(["at_least", "more_than", "at_most", "less_than"]))
        return self.writer.quantity(kind, 2), {
            side: self.bound(kind),
            "points": self.points(),
            **self.some_else(),
        }

    def bands(self) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(NUMERIC + ["date"]))
        bounds = self.ordered(kind, self.draw.randint(1, 4))
        upward = self.draw.chance(50)
        sides = ["at_least", "more_than"] if upward else ["at_most", "less_than"]
        tiers = [{str(self.draw.one(sides)): bound, "points": self.points()} for bound in bounds]
        return self.writer.quantity(kind, 2), {
            "tiers": tiers[::-1] if upward else tiers,
            "else": self.points(),
        }

    def per_step(self) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(NUMERIC))
        rule: dict[str, Any] = {"step": self.draw.one(STEPS[kind]), "points": self.points()}
        if self.draw.chance(70):
            rule[str(self.draw.one(["above", "below", "around"]))] = self.bound(kind)
        if not self.cautious and kind == "person" and self.draw.chance(10):
            rule["step"] = self.writer.quantity("person", 1)
        rule["partial"] = self.draw.one(PARTIAL)
        if self.draw.chance(20):
            rule["base"] = self.points()
        return self.writer.quantity(kind, 2), rule

    def segments(self) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(NUMERIC))
        bounds = self.ordered(kind, self.draw.randint(1, 5))
        cut = self.draw.randint(0, len(bounds))
        slopes = [self.slope(kind, ["at_most", "less_than"], bound) for bound in bounds[:cut][::-1]]
        slopes += [self.slope(kind, ["at_least", "more_than"], bound) for bound in bounds[cut:]]
        rule: dict[str, Any] = {"mode": self.draw.one(["marginal", "whole"]), "slopes": slopes}
        if rule["mode"] == "whole":
            self.limit(slopes)
            if self.draw.chance(40):
                rule["from"] = self.literal(kind)
        if self.draw.chance(40):
            rule["base"] = self.points()
        if kind == "person" and self.draw.chance(25):
            return self.draw.one(["members", "staff"]), silent_on_parts(rule)
        return self.writer.quantity(kind, 2), rule

    def limit(self, slopes: list[dict[str, Any]]) -> None:
        """Often every slope: then there is a least, though points may fall."""
        if not self.draw.chance(60):
            return
        for slope in slopes:
            slope.setdefault("most", self.points(positive=True))
            slope["points"] = self.points()

    def slope(self, kind: str, sides: list[str], bound: str) -> dict[str, Any]:
        slope = {
            str(self.draw.one(sides)): bound,
            "step": self.draw.one(STEPS[kind]),
            "points": self.points(positive=self.cautious),
            "partial": self.draw.one(PARTIAL),
        }
        if not self.cautious and kind == "person" and self.draw.chance(10):
            slope[rules.side_of(slope)] = self.writer.quantity("person", 1)
        if self.draw.chance(40):
            slope["most"] = self.points(positive=True)
        if not self.cautious and self.draw.chance(10):
            slope["most"] = self.writer.fact("plain")
        return slope

    def proportional(self) -> tuple[str | None, dict[str, Any]]:
        kind = str(self.draw.one(["person", "plain", "ratio"]))
        rule: dict[str, Any] = {"full": self.points(), "over": self.draw.one(["capped", "counted"])}
        target = {
            "person": ["5", "20", "100", "staff"],
            "plain": ["2.5", "10", "works + 1"],
            "ratio": ["80%", "150%"],
        }
        if kind != "ratio" or self.draw.chance(70):
            rule["target"] = self.draw.one(target[kind])
        return self.writer.quantity(kind, 2), rule

    def value(self) -> tuple[str | None, dict[str, Any]]:
        if self.draw.chance(40):
            return None, {"least": self.draw.one(["0", "-5"]), "most": self.draw.one(["5", "10"])}
        limits = {"least": Number("-1000000"), "most": "1000000"}
        if self.draw.chance(50):
            return str(self.draw.one(["rating", "opinion"])), limits
        return self.writer.quantity("plain", 2), limits
