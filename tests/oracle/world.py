"""A cohort under a scheme: who stands with whom, and what each subject's expressions can see."""

from __future__ import annotations

import copy
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import calculate
import nodes
from documents import Refused
from expressions import parse
from facts import NOT_REPORTED, Key, Period, by_layer, constant, key_of, key_text, layers_read, read_fact
from holder import Holder
from values import UNDEFINED, Kind, Missing, Value, is_missing

import rules


class World:
    """Scheme and cohort, read and placed. `excluded` is settled before any point is."""

    def __init__(self, scheme: dict[str, Any], cohort: dict[str, Any], layer: str | None = None) -> None:
        self.scheme = scheme
        self.layer = layer
        self.gives_points = scheme.get("result") != "met"
        self.cohort = cohort
        self.tree = nodes.Tree(scheme)
        self.indicators = self.declared()
        self.subjects = [Subject(self, written) for written in cohort["subjects"]]
        self.check_names()
        self.check_groups()
        self.check_parents()
        self.facts = self.read_facts()
        self.excluded: set[str] = set()

    def declared(self) -> dict[str, dict[str, Any]]:
        """The indicators, and the lines that are their own: of a member of a list they are fields of its record."""
        found = {id: dict(indicator) for id, indicator in self.scheme.get("indicators", {}).items()}
        for id, node in self.tree.nodes.items():
            if "rule" in node and "of" not in node:
                around = self.tree.list_around(id)
                own = rules.own_indicator(node["rule"])
                if around is None:
                    found[id] = own
                else:
                    found[around]["fields"] = {**found[around]["fields"], id: own}
        return found

    def check_names(self) -> None:
        """Where a scheme declares groups or classes, a subject's is one of them."""
        for subject in self.subjects:
            for name, declared in ((subject.group, "groups"), (subject.class_name, "classes")):
                if name and name not in (self.scheme.get(declared) or (name,)):
                    raise Refused(f"undeclared name in {declared}")

    def check_groups(self) -> None:
        groups = [subject.group for subject in self.subjects]
        if any(groups) and not all(groups):
            raise Refused("group_missing")

    def check_parents(self) -> None:
        ids = {subject.id for subject in self.subjects}
        if any(subject.written.get("parent") not in (None, *ids) for subject in self.subjects):
            raise Refused("parent_unknown")

    def read_facts(self) -> dict[tuple[str, Key], Value]:
        """By owner (a subject, `group:ID` or `cohort`) and key. There is one of each."""
        holders = [("cohort", "cohort", self.cohort)]
        holders += [(f"group:{id}", "group", held) for id, held in self.cohort.get("groups", {}).items()]
        holders += [(subject.id, "subject", subject.written) for subject in self.subjects]
        found: dict[tuple[str, Key], Value] = {}
        for owner, scope, holder in holders:
            for text, written in holder.get("facts", {}).items():
                indicator = self.admitted(text, scope)
                for key, one in by_layer(text, indicator, written):
                    if (owner, key) in found:
                        raise Refused("fact_layer_repeated")
                    found[owner, key] = read_fact(indicator, one)
        return found

    def has_invalid_facts(self) -> bool:
        """A fact outside its domain: where cohorts are read from files it is refused."""
        return any(is_missing(fact) and fact.kind == Kind.INVALID for fact in self.facts.values())

    def admitted(self, text: str, scope: str) -> dict[str, Any]:
        indicator = self.indicators.get(key_of(text)[0])
        if indicator is None or "of" in indicator:
            raise Refused("unknown_indicator")
        if indicator.get("scope", "subject") != scope:
            raise Refused("fact_scope")
        return indicator


class Subject(Holder):
    """One subject: the reader of every expression that is about it."""

    def __init__(self, world: World, written: dict[str, Any]) -> None:
        super().__init__(world)
        self.written = written
        self.id: str = written["id"]
        self.group: str = written.get("group") or ""
        self.class_name: str = written.get("class") or ""
        period = written.get("period") or world.cohort.get("period")
        self.period = Period.parse(period) if period else None
        self.layer: str | None = None  # that an expression asks for
        self.whole = self

    def in_layer(self, layer: str) -> Subject:
        """The same subject, every fact read in that layer; its points are what they are."""
        seen = copy.copy(self)
        seen.layer = layer
        return seen

    # Facts

    def raw(self, indicator: str, back: int) -> Value:
        scope = self.world.indicators[indicator].get("scope", "subject")
        owner = {"subject": self.id, "group": f"group:{self.group}", "cohort": "cohort"}[scope]
        for layer in layers_read(self.layer or self.world.layer):
            value = self.world.facts.get((owner, (indicator, back, layer)), NOT_REPORTED)
            if value != NOT_REPORTED:
                break
        if is_missing(value):
            return Missing(value.kind, frozenset({key_text(indicator, back, self.layer)}))
        return value

    def fact(self, indicator: str, back: int) -> Value:
        spec = self.world.indicators[indicator]
        if "of" in spec:
            return calculate.quantity(spec["of"], self, back)
        value = self.raw(indicator, back)
        if not is_missing(value) or value.kind != Kind.NOT_REPORTED or "if_not_reported" not in spec:
            return value
        return self.assumed(indicator, back, spec["if_not_reported"], value)

    def assumed(self, indicator: str, back: int, policy: Any, value: Missing) -> Value:
        if policy == "prior":
            before = self.raw(indicator, back + 1)
            return Missing(before.kind, value.waits_for) if is_missing(before) else before
        if policy == "group_mean":
            found = [peer.raw(indicator, back) for peer in self.members("others")]
            known = [fact for fact in found if isinstance(fact, Fraction)]
            return calculate.mean_of(known) if known else value
        return calculate.quantity(policy, self, back)

    def reported(self, indicator: str, back: int) -> Value:
        return self.of_raw(indicator, back, lambda raw: not is_missing(raw))

    def applicable(self, indicator: str, back: int) -> Value:
        return self.of_raw(
            indicator, back, lambda raw: not (is_missing(raw) and raw.kind == Kind.NOT_APPLICABLE)
        )

    def of_raw(self, indicator: str, back: int, test: Callable[[Value], bool]) -> Value:
        """Of an invalid fact nothing can be said, not even that it was reported."""
        raw = self.raw(indicator, back)
        return raw if is_missing(raw) and raw.kind == Kind.INVALID else test(raw)

    # Names

    def own(self, name: str) -> Value:
        return (self.group if name == "group" else self.class_name) or NOT_REPORTED

    def year(self, back: int) -> Value:
        """Nothing to wait for where there is no period: it is no fact."""
        return Fraction(self.period.before(back).year) if self.period else UNDEFINED

    def period_text(self, back: int) -> str:
        return self.period.before(back).text() if self.period else ""

    # Others

    def members(self, of: str) -> list[Subject]:
        """Excluded subjects are in no set, not even in their own. Seen in a layer, all of them are."""
        if self.layer:
            return [other.in_layer(self.layer) for other in self.whole.members(of)]
        there = [other for other in self.world.subjects if other.id not in self.world.excluded]
        if of == "children":
            return [other for other in there if other.written.get("parent") == self.id]
        if of == "class":
            return [other for other in there if other.class_name == self.class_name]
        if of == "cohort":
            return there
        return [
            other for other in there if other.group == self.group and (of == "group" or other is not self)
        ]

    def records(self, of: str) -> Value:
        return self.fact(of, 0)

    # Nodes

    def points(self, node: str, back: int) -> Value:
        if back == 0:
            return nodes.points_of(self.whole.node(node))
        if self.period is None:
            return NOT_REPORTED
        past = self.written.get("history", {}).get(self.period.before(back).text(), {})
        return constant(past["points"][node]) if node in past.get("points", {}) else NOT_REPORTED

    def met(self, node: str) -> Value:
        return nodes.met_of(self.whole.node(node))

    def ask(self, expression: str) -> Value:
        return calculate.calculate(parse(expression), self)
