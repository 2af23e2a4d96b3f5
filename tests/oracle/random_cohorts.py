"""Random cohorts: facts that stand on, just below and just above the bounds that random schemes use."""

from __future__ import annotations

from typing import Any

from documents import Number
from facts import LAYERS, key_text
from random_expressions import DERIVED, LEVELS, Draw
from random_nodes import TreeWriter

VALUES: dict[str, list[Any]] = {
    "person": [
        Number(text)
        for text in ("0", "1", "2", "4", "5", "6", "9", "10", "11", "19", "20", "21", "99", "100")
    ],
    "plain": [Number(text) for text in ("-5", "-1", "-0.5", "0", "0.5", "1", "2", "2.5", "5", "10", "1e1")]
    + ["1/3", "-2/7", "0.25", "１０"],
    "ratio": ["0%", "50%", "79.9%", "80%", "80.1%", "81%", "84.37%", "100%", "0.25%", "８０％"],
    "date": ["2011-06-29", "2011-06-30", "2011-07-01", "2010-12-31", "2011-01-01", "2012-02-29"],
}
OUTSIDE = {
    "person": "0.5",
    "ratio": "200.1%",
    "rating": "10.01",
    "works": "-1",
    "level": "none",
    "opinion": "-5.5",
}


class CohortWriter:
    def __init__(self, draw: Draw, scheme: dict[str, Any], tree: TreeWriter) -> None:
        self.draw = draw
        self.scheme = scheme
        self.own = tree.own
        self.own_fields = tree.own_fields
        self.absent = int(draw.one([0, 5, 15, 40]))
        self.invalid = int(draw.one([0, 0, 0, 2]))
        self.layered = int(draw.one([0, 0, 15, 60]))

    def cohort(self) -> dict[str, Any]:
        ids = [f"s{number}" for number in range(1, self.draw.randint(3, 7))]
        groups = list(self.scheme.get("groups", {}))
        cohort: dict[str, Any] = {
            "format": "kaohe-cohort/1",
            "period": self.draw.one(["2011", "2011", "2011-Q1"]),
        }
        cohort["facts"] = self.facts("cohort")
        if groups:
            cohort["groups"] = {group: {"facts": self.facts("group")} for group in groups}
        cohort["subjects"] = [self.subject(id, ids, groups, cohort["period"]) for id in ids]
        return cohort

    def subject(self, id: str, ids: list[str], groups: list[str], period: str) -> dict[str, Any]:
        written: dict[str, Any] = {"id": id}
        if groups:
            written["group"] = self.draw.one(groups)
        if "classes" in self.scheme and self.draw.chance(92):
            written["class"] = self.draw.one(list(self.scheme["classes"]))
        if id != ids[0] and self.draw.chance(50):
            written["parent"] = self.draw.one(ids[: ids.index(id)])
        written["facts"] = self.facts("subject")
        if self.draw.chance(70):
            written["history"] = self.history(["2010-Q4", "2010-Q3"] if "Q" in period else ["2010", "2009"])
        return written

    def facts(self, scope: str) -> dict[str, Any]:
        found = {}
        for id, indicator in {**self.scheme["indicators"], **self.own}.items():
            if id in DERIVED or indicator.get("scope", "subject") != scope:
                continue
            for back in (0,) if id in self.own or scope != "subject" else (0, 1, 2, 3):
                if not self.draw.chance(self.absent // 2):
                    found.update(self.given(key_text(id, back), id, indicator))
        return found

    def given(self, key: str, id: str, indicator: dict[str, Any]) -> dict[str, Any]:
        """One fact, or those of some layers: each under its key, or all in a list that says whose they are."""
        if not self.draw.chance(self.layered):
            return {key: self.fact(id, indicator)}
        layers = [layer for layer in LAYERS if self.draw.chance(60)]
        if self.draw.chance(40):
            return {f"{key}@{layer}": self.fact(id, indicator) for layer in layers}
        facts = [self.by(layer, self.fact(id, indicator)) for layer in layers]
        if layers and self.draw.chance(20):
            facts.insert(0, {"value": self.value(id, indicator)})
        return {key: facts}

    def by(self, layer: str, fact: Any) -> dict[str, Any]:
        return {"by": layer, **(fact if isinstance(fact, dict) else {"value": fact})}

    def fact(self, id: str, indicator: dict[str, Any]) -> Any:
        if self.draw.chance(self.absent // 3):
            return self.draw.one([None, None, {"status": "not_applicable"}])
        if self.draw.chance(self.invalid) and (id in OUTSIDE or indicator["type"] in ("count", "percent")):
            return OUTSIDE.get(id) or OUTSIDE["person" if indicator["type"] == "count" else "ratio"]
        value = self.value(id, indicator)
        return {"value": value, "source": "表1"} if self.draw.chance(5) else value

    def value(self, id: str, indicator: dict[str, Any]) -> Any:
        kind = indicator["type"]
        if kind == "records":
            return [self.record(f"r{number}", indicator) for number in range(self.draw.randint(0, 4))]
        if kind == "text":
            return self.draw.one(["a", "b", "c"])
        if kind == "flag":
            return self.draw.chance(60)
        if kind == "choice":
            return self.draw.one(indicator.get("values", LEVELS))
        if kind in ("mark", "score"):
            return self.draw.one(
                [Number(indicator["least"]), Number(indicator["most"]), "1/2", Number("2.5")]
            )
        pool = {"count": "person", "percent": "ratio", "date": "date"}.get(kind, "plain")
        return self.draw.one(VALUES[pool])

    def record(self, id: str, indicator: dict[str, Any]) -> dict[str, Any]:
        fields = {**indicator["fields"], **self.own_fields}
        return {"id": id, **{name: self.value(name, spec) for name, spec in fields.items() if self.draw.chance(80)}}

    def history(self, periods: list[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for period in periods:
            if self.draw.chance(25):
                continue
            if self.draw.chance(15):
                found[period] = {"rank": None, "total": "3", "excluded": True}
                continue
            points = {id: self.draw.one(["0", "1", "2.5", "1/3"]) for id in self.own if self.draw.chance(60)}
            rank = Number(str(self.draw.randint(1, 4)))
            found[period] = {"rank": rank, "total": "12.5", "points": points}
        return found
