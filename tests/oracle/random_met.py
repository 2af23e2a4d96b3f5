"""Random trees and policies of schemes that give no points."""

from __future__ import annotations

from typing import Any

from random_nodes import Node, PolicyWriter, TreeWriter
from random_rules import RuleWriter


class MetTreeWriter(TreeWriter):
    """Lines are done or reach a bound, sections need all of their items or any."""

    joins = ["all", "any"]

    def section(self, depth: int, open_above: bool = True) -> Node:
        node: Node = {"id": self.next_id("section"), "combine": self.draw.one(["all", "any"])}
        if depth < 3:
            self.gate(node, stops=25)
        self.modifiers(node)
        is_open = open_above and not {"when", "void"} & set(node)
        node["items"] = [self.item(depth - 1, is_open, 15) for _ in range(self.draw.randint(1, 4))]
        if is_open:
            self.can_be_read(node)
        return node

    def contest(self) -> Node:
        return self.section(1, open_above=False)

    def line(self, is_open: bool, voids: int) -> Node:
        node: Node = {"id": self.next_id("line")}
        of, written = RuleWriter(self.draw, self.writer(), cautious=True).rule(["done", "threshold"])
        self.rule(node, (of, {name: part for name, part in written.items() if name not in ("points", "else")}))
        self.gate(node, voids=voids)
        self.modifiers(node)
        if is_open:
            self.can_be_read(node)
        return node

    def can_be_read(self, node: Node) -> None:
        self.names.judged.append(node["id"])

    def modifiers(self, node: Node) -> None:
        if self.draw.chance(4):
            node["counts"] = False


class MetPolicyWriter(PolicyWriter):
    """Nothing can be set, no mean be taken, and nothing need be repaired."""

    def write(self) -> None:
        self.name_policies()

    def policy(self, way: str) -> Any:
        return self.draw.one(["error", "fail", "fail", "full", "exclude"])
