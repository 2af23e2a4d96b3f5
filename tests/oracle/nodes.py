"""One subject's lines and sections: the fixed order of steps, and what a policy makes of a missing value
(language.md 5 and 8)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import calculate
import exact
import members
import ranges
from expressions import parse
from values import UNDEFINED, Kind, Lost, Missing, Value, is_missing, need, need_number

import rules

if TYPE_CHECKING:
    from holder import Holder
    from world import Subject

NodeSpec = dict[str, Any]
ABSENT = ("not_in_force", "excluded", "unprinted", "absent")
POLICY_OF = {
    Kind.NOT_APPLICABLE: "not_applicable",
    Kind.NOT_REPORTED: "not_reported",
    Kind.UNDEFINED: "undefined",
}


@dataclass(frozen=True)
class NodeResult:
    """`stopped`: the node ended at `when`, `void` or by its own policy, and so did everything below it."""

    status: str
    points: Fraction | None = None
    met: bool | None = None
    value: Value | None = None
    stopped: bool = False


def number(quantity: Any, subject: Holder) -> Fraction:
    return need_number(calculate.quantity(quantity, subject))


class Tree:
    """The nodes of a scheme, by id, with what is inherited."""

    def __init__(self, scheme: dict[str, Any]) -> None:
        self.scheme = scheme
        self.nodes: dict[str, NodeSpec] = {}
        self.parents: dict[str, str | None] = {}
        self.place(scheme["score"], None)

    def place(self, node: NodeSpec, parent: str | None) -> None:
        self.nodes[node["id"]] = node
        self.parents[node["id"]] = parent
        for child in node.get("items", []):
            self.place(child, node["id"])

    def list_around(self, id: str) -> str | None:
        """The list of records whose members the node is scored for; nothing where it is a subject's."""
        at = self.parents[id]
        while at is not None and "each" not in self.nodes[at]:
            at = self.parents[at]
        over = None if at is None else self.nodes[at]["each"]["over"]
        return None if over == "children" else over

    def policy(self, id: str, name: str) -> Any:
        """The nearest that is named: the node's own, an ancestor's, the scheme's."""
        at: str | None = id
        while at is not None:
            if name in self.nodes[at]:
                return self.nodes[at][name]
            at = self.parents[at]
        return self.scheme.get(name)


def listed(id: str, subject: Holder) -> NodeResult:
    """A node as the sheet shows it: below a stopped one it carries that one's status and no points."""
    parent = subject.world.tree.parents[id]
    above = subject.listed(parent) if parent is not None else None
    return carried(above) if above and above.stopped else subject.node(id)


def carried(above: NodeResult) -> NodeResult:
    """What stands below a node that stopped: its status, and with that whether it is met."""
    return NodeResult(above.status, met=above.met, stopped=True)


def evaluate(id: str, subject: Holder) -> NodeResult:
    """What became of a node, those above it included as far as `when` and `void` go."""
    parent = subject.world.tree.parents[id]
    above = subject.gate(parent) if parent is not None else None
    return carried(above) if above else own_result(id, subject)


def gate(id: str, subject: Holder) -> NodeResult | None:
    """Whether a node or one above it stops at `when` or `void`: what it then carries down."""
    parent = subject.world.tree.parents[id]
    above = subject.gate(parent) if parent is not None else None
    if above:
        return above
    own = subject.entrance(id)
    return settled(id, own, subject) if isinstance(own, Missing) else own


def entrance(id: str, subject: Holder) -> NodeResult | Missing | None:
    """`when` and `void`: where the node stops, what it lacks, or nothing if it goes on."""
    node = subject.world.tree.nodes[id]
    when = calculate.calculate(parse(node["when"]), subject) if "when" in node else True
    if is_missing(when):
        return when
    if not when:
        return NodeResult("not_in_force", stopped=True)
    void = calculate.calculate(parse(node["void"]), subject) if "void" in node else False
    if is_missing(void):
        return void
    points = Fraction(0) if subject.world.gives_points else None
    return NodeResult("voided", points, met=False, stopped=True) if void else None


def own_result(id: str, subject: Holder) -> NodeResult:
    result = subject.attempt(id)
    return settled(id, result, subject) if isinstance(result, Missing) else result


def attempt(id: str, subject: Holder) -> NodeResult | Missing:
    """A node before any policy speaks."""
    node = subject.world.tree.nodes[id]
    if "unprinted" in node:
        return NodeResult("unprinted")
    try:
        return subject.entrance(id) or (line if "rule" in node else section)(id, subject)
    except Lost as lost:
        return lost.missing


def line(id: str, subject: Holder) -> NodeResult:
    node = subject.world.tree.nodes[id]
    of = need(calculate.calculate(parse(node["of"]), subject) if "of" in node else subject.fact(id, 0))

    def read(quantity: Any) -> Any:
        return need(calculate.quantity(quantity, subject))

    scored = rules.score(node["rule"], of, read)
    if scored.points is None:
        return NodeResult("scored", None, scored.met, of)
    return NodeResult("scored", modified(node, scored.points, subject), scored.met, of)


def section(id: str, subject: Holder) -> NodeResult:
    node = subject.world.tree.nodes[id]
    made = (members.join if "each" in node else combined_items)(id, subject)
    if made.points is None:
        return made
    return NodeResult("scored", modified(node, made.points, subject))


def combined_items(id: str, subject: Holder) -> NodeResult:
    """A section's items together, before its own scale, clamp and round."""
    node = subject.world.tree.nodes[id]
    children = [(child, subject.unstopped(child["id"])) for child in node["items"]]
    present = [(child, result) for child, result in children if result.status not in ABSENT]
    if not present:
        return NodeResult("absent")
    if any(result.status == "error" for child, result in present):
        return NodeResult("error")
    if not subject.world.gives_points:
        return met_together(node["combine"], [result.met for child, result in present if child.get("counts", True)])
    counting = [(child, result.points or Fraction(0)) for child, result in present if child.get("counts", True)]
    total = combined(node["combine"], counting, subject)
    if node.get("absent") == "rescale":
        total *= share_present(node["items"], [child for child, result in present], subject)
    if "base" in node:
        total += number(node["base"], subject)
    return NodeResult("scored", total)


def met_together(how: str, met: list[bool | None]) -> NodeResult:
    """What is present is met or not met; of nothing that counts neither can be said."""
    if not met:
        raise Lost(UNDEFINED)
    return NodeResult("scored", met=all(met) if how == "all" else any(met))


def combined(how: str, counting: list[tuple[NodeSpec, Fraction]], subject: Holder) -> Fraction:
    """What a section makes of the points of its children, before `rescale` and `base`."""
    if how == "weighted":
        return sum((points * number(child["weight"], subject) for child, points in counting), Fraction(0))
    points = [points for child, points in counting]
    if how == "sum":
        return sum(points, Fraction(0))
    if not points:
        raise Lost(UNDEFINED)
    if how == "mean":
        return sum(points, Fraction(0)) / len(points)
    return max(points) if how == "best" else min(points)


def share_present(items: list[NodeSpec], present: list[NodeSpec], subject: Holder) -> Fraction:
    """Declared points of all children over those of the present ones."""

    marks = {node["id"]: number(node["points"], subject) for node in items if node.get("counts", True)}
    below = sum((marks.get(node["id"], Fraction(0)) for node in present), Fraction(0))
    if below == 0:
        raise Lost(UNDEFINED)
    return sum(marks.values(), Fraction(0)) / below


def modified(node: NodeSpec, raw: Fraction, subject: Holder) -> Fraction:
    """Times `scale`, clamp by `floor` and `cap`, `round`: always in this order."""

    def read(name: str) -> Fraction | None:
        return number(node[name], subject) if name in node else None

    scale = read("scale")
    points = raw if scale is None else raw * scale
    floor, cap = read("floor"), read("cap")
    if floor is not None and cap is not None and floor > cap:
        raise Lost(UNDEFINED)
    if floor is not None:
        points = max(points, floor)
    if cap is not None:
        points = min(points, cap)
    if "round" in node:
        points = exact.rounded(points, int(node["round"]["places"]), node["round"]["mode"])
    return points


def settled(id: str, missing: Missing, subject: Holder) -> NodeResult:
    """What the nearest policy says. Nothing settles an invalid value."""
    if missing.kind == Kind.INVALID:
        return NodeResult("error", stopped=True)
    tree = subject.world.tree
    gives_points = subject.world.gives_points
    policy = tree.policy(id, POLICY_OF[missing.kind])
    if policy is None and missing.kind == Kind.NOT_APPLICABLE:
        policy = tree.policy(id, "not_reported")
    if isinstance(policy, dict):
        return NodeResult("set", number(policy["points"], subject), stopped=True)
    if policy in ("fail", "full") and not gives_points:
        return NodeResult("failed" if policy == "fail" else "full", met=policy == "full", stopped=True)
    if policy == "fail":
        return NodeResult("failed", ranges.of_node(tree.nodes[id], subject).low, met=False, stopped=True)
    if policy == "full":
        full = number(tree.nodes[id]["points"], subject)
        return NodeResult("full", full, met=True, stopped=True)
    if policy == "exclude":
        return NodeResult("excluded", stopped=True)
    return peer_mean(id, subject) if policy == "peer_mean" else NodeResult("error", stopped=True)


def peer_mean(id: str, subject: Subject) -> NodeResult:
    """The mean of the group's other scored subjects, else undefined."""
    found = [points for peer in subject.members("others") for points in points_if_scored(id, peer)]
    if not found:
        return settled(id, UNDEFINED, subject)
    return NodeResult("peer_mean", calculate.mean_of(found), stopped=True)


def points_if_scored(id: str, subject: Subject) -> list[Fraction]:
    above = subject.world.tree.parents[id]
    while above is not None:
        if subject.entrance(above) is not None:
            return []
        above = subject.world.tree.parents[above]
    result = subject.attempt(id)
    if isinstance(result, Missing) or result.status != "scored":
        return []
    assert result.points is not None
    return [result.points]


def points_of(result: NodeResult) -> Value:
    """points("id"): an absent node is not applicable, an error invalid, a voided one 0."""
    if result.status == "error":
        return Missing(Kind.INVALID)
    if result.status == "voided":
        return Fraction(0)
    return Missing(Kind.NOT_APPLICABLE) if result.points is None else result.points


def met_of(result: NodeResult) -> Value:
    if result.status == "error":
        return Missing(Kind.INVALID)
    if result.status == "voided":
        return False
    return Missing(Kind.NOT_APPLICABLE) if result.met is None else result.met
