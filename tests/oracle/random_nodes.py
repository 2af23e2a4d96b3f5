"""Random lines and sections, and policies that are sure to load."""

from __future__ import annotations

import re
from typing import Any

import ranges
from documents import Number
from random_expressions import Draw, Names, Writer
from random_rules import PLAIN_KINDS, RuleWriter
from world import World

import rules

MODES = ["half_up", "half_even", "half_down", "up", "down", "floor", "ceiling"]
WAYS = ["not_reported", "not_applicable", "undefined"]
Node = dict[str, Any]


class TreeWriter:
    """Writes the tree of one scheme; an expression may read the points of what stands before it."""

    joins = ["sum", "mean", "best", "least"]

    def __init__(self, draw: Draw, names: Names) -> None:
        self.draw = draw
        self.names = names
        self.count = 0
        self.own: dict[str, dict[str, Any]] = {}  # the indicators that lines without `of` are
        self.own_fields: dict[str, dict[str, Any]] = {}  # the same of an incident

    def next_id(self, letter: str) -> str:
        self.count += 1
        return f"{self.count}.{letter}" if self.draw.chance(50) else f"{letter}{self.count}"

    def writer(self) -> Writer:
        return Writer(self.draw, self.names)

    def section(self, depth: int, open_above: bool = True) -> Node:
        """`open_above`: nothing above can stop, so that what stands here may be read from elsewhere."""
        how = self.draw.one(["sum"] * 5 + ["weighted", "mean", "best", "least"])
        node: Node = {"id": self.next_id("section"), "combine": how}
        adds_up = how in ("sum", "weighted")
        if depth < 3:
            self.gate(node, stops=15 if adds_up else 40)
        if adds_up and self.draw.chance(25):
            node["base"] = self.draw.one([Number("50"), Number("-3"), "1/3", "works"])
        rescales = adds_up and self.draw.chance(25)
        if rescales:
            node["absent"] = "rescale"
        self.modifiers(node)
        is_open = open_above and not {"when", "void"} & set(node)
        node["items"] = [self.item(depth - 1, is_open, 8 if adds_up else 25) for _ in range(self.draw.randint(1, 4))]
        for child in node["items"]:
            if how == "weighted":
                child["weight"] = self.draw.one([Number("0.3"), "70%", "1/3", Number("2"), "works"])
        if rescales:
            for child in node["items"]:
                child["points"] = self.draw.one([Number("10"), Number("5"), "2.5"])
                child.pop("counts", None)  # or nothing may be left to scale up
        if is_open:
            self.can_be_read(node)
        return node

    def can_be_read(self, node: Node) -> None:
        self.names.scored.append(node["id"])
        if "rule" in node and node["rule"]["kind"] in ("done", "threshold", "proportional"):
            self.names.judged.append(node["id"])

    def item(self, depth: int, is_open: bool, voids: int) -> Node:
        if depth > 0 and self.draw.chance(35):
            return self.section(depth, is_open)
        if self.draw.chance(8) and not self.names.fields:
            return self.visits(is_open)
        if self.draw.chance(6):
            return self.contest()
        if self.draw.chance(4):
            return {"id": self.next_id("blank"), "unprinted": {"zh": "原文未载", "en": "not printed"}}
        return self.line(is_open, voids)

    def visits(self, is_open: bool) -> Node:
        """A section over the members of a list; inside, names mean theirs."""
        outside = self.names
        over = self.draw.one(["incidents", "incidents", "children"])
        self.names = outside.of_member(fields=over == "incidents")
        node = self.section(1, open_above=False)
        node["each"] = self.each(over)
        self.names = outside
        for name in ("when", "void"):
            node.pop(name, None)
        self.gate(node)
        if is_open and not {"when", "void"} & set(node):
            self.can_be_read(node)
        return node

    def each(self, over: str) -> dict[str, Any]:
        clause: dict[str, Any] = {"over": over, "join": self.draw.one(self.joins)}
        names = ["place", "told", "size", "at"] if over == "incidents" else ["level", "ready"]
        if self.draw.chance(40):
            facts = self.names.facts()
            facts.fields = self.names.fields
            clause["where"] = Writer(self.draw, facts).quantity("flag", 1)
        if self.draw.chance(35):
            clause["once"] = self.draw.sample(names, self.draw.randint(1, 2))
            clause["keep"] = self.draw.one(["best", "worst", "first"])
        if self.draw.chance(25):
            clause["by"] = self.draw.one(names)
        return clause

    def line(self, is_open: bool, voids: int) -> Node:
        node: Node = {"id": self.next_id("line")}
        cautious = self.draw.chance(65)
        self.rule(node, RuleWriter(self.draw, self.writer(), cautious).rule())
        self.gate(node, voids=voids)
        self.modifiers(node)
        if is_open:
            self.can_be_read(node)
        return node

    def contest(self) -> Node:
        """Plain lines, some of them voided, in a section of which the least of its range is often asked."""
        node: Node = {"id": self.next_id("contest"), "combine": self.draw.one(["mean", "best", "least"])}
        node |= {"when": self.draw.one(["open", "ready"]), "not_reported": "fail", "items": []}
        for _ in range(self.draw.randint(1, 4)):
            item: Node = {"id": self.next_id("line")}
            self.rule(item, RuleWriter(self.draw, self.writer(), cautious=True).rule(PLAIN_KINDS))
            self.gate(item, voids=30)
            node["items"].append(item)
        return node

    def rule(self, node: Node, written: tuple[str | None, dict[str, Any]]) -> None:
        of, node["rule"] = written
        if of is None:
            owner = self.own_fields if self.names.fields else self.own
            owner[node["id"]] = rules.own_indicator(node["rule"])
            if node["rule"]["kind"] == "done":
                self.names.tasks.append(node["id"])
        else:
            node["of"] = of

    def gate(self, node: Node, stops: int = 15, voids: int = 8) -> None:
        if self.draw.chance(stops):
            node["when"] = self.writer().quantity("flag", 2)
        if self.draw.chance(voids):
            node["void"] = self.writer().quantity("flag", 1)

    def modifiers(self, node: Node) -> None:
        if self.draw.chance(15):
            node["scale"] = self.draw.one(
                [Number("2"), "50%", "1/3", Number("-1"), Number("0"), "works ?? 2"]
            )
        if self.draw.chance(20):
            node["floor"] = self.draw.one([Number("0"), Number("-10"), Number("1"), "min(works, delta) - 5"])
        if self.draw.chance(20):
            node["cap"] = self.draw.one([Number("5"), Number("20"), "7/2", "works + 1"])
        if self.draw.chance(20):
            places = Number(str(self.draw.one([0, 0, 1, 2])))
            node["round"] = {"places": places, "mode": self.draw.one(MODES)}
        if self.draw.chance(4):
            node["counts"] = False


class PolicyWriter:
    """Names policies, and takes back those of which a scheme could not load."""

    def __init__(self, draw: Draw, scheme: dict[str, Any]) -> None:
        self.draw = draw
        self.scheme = scheme

    def write(self) -> None:
        self.name_policies()
        for node in all_nodes(self.scheme["score"]):
            if "each" in node:
                self.spare_members(node)
        self.repair()

    def name_policies(self) -> None:
        for way in WAYS:
            if way != "not_applicable" or self.draw.chance(50):
                self.scheme[way] = self.policy(way)
        for node in all_nodes(self.scheme["score"]):
            for way in WAYS:
                if "unprinted" not in node and self.draw.chance(12):
                    node[way] = self.policy(way)

    def spare_members(self, section: Node) -> None:
        """Members have no peers: no mean of theirs stands for them."""
        for way in WAYS:
            section.setdefault(way, self.draw.one(["error", "fail", "exclude", {"points": Number("1")}]))
        for node in all_nodes(section):
            for way in WAYS:
                if node.get(way) == "peer_mean":
                    node[way] = {"points": Number("2")}

    def policy(self, way: str) -> Any:
        known = [
            "error",
            "fail",
            "fail",
            "fail",
            "full",
            "exclude",
            {"points": self.draw.one([Number("2"), "1/3"])},
        ]
        if way != "undefined":  # without scored peers, peer_mean is itself undefined
            known.append("peer_mean")
        return self.draw.one(known)

    def repair(self) -> None:
        probes = probe_subjects(self.scheme)
        for node in all_nodes(self.scheme["score"]):
            if "unprinted" in node:
                continue
            for way in WAYS:
                policy = self.effective(node["id"], way, probes[0].world)
                if policy == "fail" and not self.may_fail(node, probes):
                    node[way] = {"points": Number("0")}
                if policy == "full" and "points" not in node:
                    node["points"] = Number("10")

    def effective(self, id: str, way: str, world: World) -> Any:
        policy = world.tree.policy(id, way)
        if policy is None and way == "not_applicable":
            return world.tree.policy(id, "not_reported")
        return policy

    def may_fail(self, node: Node, probes: list[Any]) -> bool:
        """Whether the least a node can give is bounded and beyond doubt."""
        if "items" in node:
            plain = "scale" not in node
            plain = plain and all(is_constant(node.get(name, Number("0"))) for name in ("base", "floor", "cap"))
            plain = plain and all(self.is_plain_gain(child) for child in node["items"])
            return plain and all(ranges.of_node(node, probe).low is not None for probe in probes)
        if not all(is_constant(part) for part in (node.get("scale", Number("1")), *points_in(node["rule"]))):
            return False
        if node["rule"]["kind"] == "segments" and not has_plain_slopes(node["rule"]):
            return False
        return all(ranges.of_node(node, probe).low is not None for probe in probes)

    def is_plain_gain(self, node: Node) -> bool:
        """A line that gives one of the points that are written in it."""
        plain = "rule" in node and node["rule"]["kind"] in PLAIN_KINDS
        kept = not {"scale", "floor", "cap", "counts"} & set(node)
        return plain and kept and all(is_constant(part) for part in points_in(node["rule"]))


def points_in(rule: dict[str, Any]) -> list[Any]:
    """The quantities that a rule's range depends on."""
    parts = [rule, *rule.get("tiers", []), *rule.get("slopes", [])]
    named = rule["points"] if rule["kind"] == "choice" else {}
    found = [
        part[name] for part in parts for name in ("points", "else", "base", "full", "most") if name in part
    ]
    return [*(one for one in found if one is not named), *named.values()]


def is_constant(quantity: Any) -> bool:
    """Whether it is known at load: no name in it, or a table of such by class, group or period."""
    if isinstance(quantity, dict):
        entries = [*quantity["table"].values(), quantity.get("else", Number("0"))]
        return quantity["by"] in ("class", "group", "period") and all(is_constant(entry) for entry in entries)
    return isinstance(quantity, Number) or not re.search("[a-z]", quantity)


def has_plain_slopes(rule: dict[str, Any]) -> bool:
    """In mode marginal a falling stretch may end before it reaches its limit."""
    limited = rule["mode"] == "whole" and all("most" in slope for slope in rule["slopes"])
    return limited or not any(points_may_fall(slope) for slope in rule["slopes"])


def points_may_fall(slope: dict[str, Any]) -> bool:
    return not isinstance(slope["points"], Number) or slope["points"].startswith("-")


def all_nodes(node: Node) -> list[Node]:
    return [node] + [below for child in node.get("items", []) for below in all_nodes(child)]


def probe_subjects(scheme: dict[str, Any]) -> list[Any]:
    """A subject of every class, group and period that a table may be keyed by."""
    probes = [
        {"id": f"{group}/{kind}/{period}", "group": group, "class": kind, "period": period}
        for group in list(scheme.get("groups", {})) or [""]
        for kind in list(scheme.get("classes", {})) or [""]
        for period in ("2011", "2011-Q1", "1999")
    ]
    return World(scheme, {"subjects": probes}).subjects
