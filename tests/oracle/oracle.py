#!/usr/bin/env python3
"""kaohe's rule language once more: slow, obvious, exact, and written from its reference alone.

oracle.py SCHEME COHORT     prints what the cohort's sheets must say, as JSON
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import after
import documents
import exact
from holder import Holder
from nodes import NodeResult, NodeSpec, Tree
from values import Value, is_missing
from world import World


def evaluate(scheme: dict[str, Any], cohort: dict[str, Any], layer: str | None = None) -> dict[str, Any]:
    """What the sheets must say. Numbers are exact text; a documents.Refused if the cohort is refused."""
    world = World(scheme, cohort, layer)
    after.exclude(world)
    found = after.standings(world)
    sheets = [sheet(standing, world.tree) for standing in found]
    return {"provisional": after.is_provisional(found, world), "sheets": sheets}


def sheet(standing: after.Standing, tree: Tree) -> dict[str, Any]:
    results = list(listed(tree.scheme["score"], standing.subject))
    leaves = {id: result for id, node, result in results if "items" not in node}
    sections = {id: result for id, node, result in results if "items" in node}
    effects = {
        id: {"state": state, "waits_for": standing.waits_for.get(id, [])}
        for id, state in standing.effects.items()
    }
    awards = {
        id: {"state": state, "amount": text(standing.amounts[id])} for id, state in standing.awards.items()
    }
    return {
        "subject": standing.subject.id,
        "points": text(standing.points),
        "total": text(standing.total),
        "rank": standing.rank,
        "grade": standing.grade,
        "effects": effects,
        "awards": awards,
        "lines": {id: shown(result) for id, result in leaves.items()},
        "sections": {id: shown(result) for id, result in sections.items()},
    }


def listed(node: NodeSpec, holder: Holder, member: str = "") -> Iterator[tuple[str, NodeSpec, NodeResult]]:
    """A node and all below it, by the ids they are listed under: of a member with its id in brackets."""
    yield node["id"] + member, node, holder.listed(node["id"])
    if "each" not in node:
        for item in node.get("items", []):
            yield from listed(item, holder, member)
        return
    for visit in holder.visits_made(node["id"]):
        name = f"{member}[{visit.id}]"
        yield node["id"] + name, node, visit.listed_whole()
        for item in node["items"]:
            yield from listed(item, visit, name)


def shown(result: NodeResult) -> dict[str, Any]:
    return {
        "status": result.status,
        "points": text(result.points),
        "met": result.met,
        "value": value_text(result.value),
    }


def text(value: Fraction | None) -> str | None:
    return None if value is None else exact.to_text(value)


def value_text(value: Value | None) -> str | None:
    if value is None or is_missing(value):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return exact.to_text(value) if isinstance(value, Fraction) else str(value)


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: oracle.py SCHEME COHORT", file=sys.stderr)
        return 2
    scheme, cohort = (documents.read(path) for path in arguments)
    json.dump(evaluate(scheme, cohort), sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
