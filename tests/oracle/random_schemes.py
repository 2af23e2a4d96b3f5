#!/usr/bin/env python3
"""Random small schemes with their cohorts: valid, and full of boundaries.

    random_schemes.py FOLDER --count N --seed S

writes to FOLDER/1, FOLDER/2 ... a scheme.json, a cohort.json and, with the results, cases/case.json.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import documents
import oracle
from documents import Number
from random_cohorts import CohortWriter
from random_expressions import LEVELS, Draw, Names, Writer
from random_met import MetPolicyWriter, MetTreeWriter
from random_nodes import PolicyWriter, TreeWriter
from random_rules import RuleWriter

Scheme = dict[str, Any]
CONSEQUENCES = ["excluded", "zeroed", "award_barred", "noted"]


def scheme_and_cohort(seed: int) -> tuple[Scheme, dict[str, Any]]:
    draw = Draw(seed)
    scheme: Scheme = {"format": "kaohe-scheme/1", "id": f"random-{seed}", "edition": "1"}
    scheme["title"] = {"zh": "随机办法", "en": "A random scheme"}
    if draw.chance(85):
        scheme["groups"] = {id: {"zh": f"{id}组", "en": id} for id in ("east", "west")}
    if draw.chance(85):
        scheme["classes"] = {id: {"zh": f"{id}类", "en": id} for id in ("large", "small")}
    names = Names(list(scheme.get("groups", {})), list(scheme.get("classes", {})))
    scheme["indicators"] = indicators(draw, names)
    gives_points = not draw.chance(15)
    if not gives_points:
        scheme["result"] = "met"
    tree = (TreeWriter if gives_points else MetTreeWriter)(draw, names)
    scheme["score"] = tree.section(3)
    (PolicyWriter if gives_points else MetPolicyWriter)(draw, scheme).write()
    write_award = award if gives_points else award_by_condition
    scheme["awards"] = [write_award(draw, names, number) for number in range(draw.randrange(3))]
    awards = [written["id"] for written in scheme["awards"]]
    consequences = CONSEQUENCES if gives_points else [each for each in CONSEQUENCES if each != "zeroed"]
    scheme["effects"] = [effect(draw, names, awards, number, consequences) for number in range(draw.randrange(4))]
    if gives_points:
        scheme["ranking"] = ranking(draw, names)
    return scheme, CohortWriter(draw, scheme, tree).cohort()


def indicators(draw: Draw, names: Names) -> dict[str, Any]:
    facts = Names(names.groups, names.classes, facts_only=True, movable=True, derived=False, assumed=False)
    writer = Writer(draw, facts)
    need = RuleWriter(draw, writer, cautious=True).table(
        lambda: draw.one([Number("1"), "2.5", writer.quantity("plain", 1)])
    )
    share: dict[str, Any] = {"type": "percent", "max": Number("2"), "better": "more"}
    people = {"type": "count", "unit": "person"}
    return {
        "members": {**people, "title": {"zh": "会员数", "en": "Members"}},
        "staff": people,
        "works": {"type": "count"},
        "delta": {"type": "amount"},
        "rating": {"type": "score", "least": Number("0"), "most": Number("10")},
        "opinion": {"type": "mark", "least": Number("-5"), "most": Number("5")},
        "quota": {"type": "count", "scope": "cohort"},
        "pool": {"type": "count", "scope": "group" if names.groups else "cohort"},
        "reach": {"type": "percent"},
        "share": share,
        "ready": {"type": "flag"},
        "open": {"type": "flag"},
        "sent": {"type": "date"},
        "due": {"type": "date"},
        "level": {"type": "choice", "values": LEVELS},
        "incidents": {
            "type": "records",
            "fields": {
                "size": {"type": "count"},
                "told": {"type": "flag"},
                "at": {"type": "date"},
                "place": {"type": "text"},
            },
        },
        "assumed": {"type": "amount", "if_not_reported": draw.one([Number("1"), "1/3", "2 * 2"])},
        "carried": {"type": "amount", "if_not_reported": draw.one(["prior", "group_mean"])},
        "net": {"type": "amount", "unit": "person", "of": writer.quantity("person")},
        "need": {"type": "amount", "of": need},
    }


def effect(draw: Draw, names: Names, awards: list[str], number: int, consequences: list[str]) -> dict[str, Any]:
    kind = draw.one(consequences)
    seen = names
    if kind == "excluded":
        seen = names.facts()
        seen.assumed = False
    written = {"id": f"effect{number}", "when": Writer(draw, seen).quantity("flag", 2), "effect": kind}
    if kind == "award_barred" and awards and draw.chance(40):
        written["awards"] = [draw.one(awards)]
    return written


def ranking(draw: Draw, names: Names) -> dict[str, Any]:
    ties = draw.one(["share", "dense", "order"])
    written: dict[str, Any] = {"within": "group", "ties": ties}
    if ties == "order":
        writer = Writer(draw, names)
        written["then"] = [
            writer.of(str(draw.one(["person", "plain"])), 1) for _ in range(draw.randint(1, 2))
        ]
    return written


def award(draw: Draw, names: Names, number: int) -> dict[str, Any]:
    written: dict[str, Any] = {
        "id": f"award{number}",
        "top": Number(str(draw.randint(1, 3))),
        "within": "group",
    }
    if draw.chance(40):
        written["years"] = Number(str(draw.randint(1, 3)))
    if draw.chance(30):
        written["when"] = Writer(draw, names).quantity("flag", 1)
    return written | amount(draw)


def award_by_condition(draw: Draw, names: Names, number: int) -> dict[str, Any]:
    """Where there are no points there is no place to win by."""
    return {"id": f"award{number}", "when": Writer(draw, names).quantity("flag", 2)} | amount(draw)


def amount(draw: Draw) -> dict[str, Any]:
    if not draw.chance(60):
        return {}
    by_level = {"by": "level", "table": {"low": Number("1")}, "else": "1/3"}
    return {"amount": draw.one(["600 * staff", Number("100"), "works / 3", by_level])}


def case_of(scheme: Scheme, cohort: dict[str, Any]) -> dict[str, Any]:
    result = oracle.evaluate(scheme, cohort)
    expected = {sheet["subject"]: expectation(sheet, scheme.get("result") != "met") for sheet in result["sheets"]}
    title = {"zh": "随机用例", "en": "A random case"}
    why = "the reference of the rule language, as the oracle reads it"
    return {
        "format": "kaohe-case/1",
        "id": scheme["id"],
        "title": title,
        "why": why,
        "cohort": cohort,
        "expect": expected,
    }


def points_of(sheet: dict[str, Any]) -> dict[str, Any]:
    return {
        "lines": {id: line["points"] for id, line in sheet["lines"].items()},
        "sections": {id: section["points"] for id, section in sheet["sections"].items()},
        "points": sheet["points"],
        "total": sheet["total"],
        "rank": None if sheet["rank"] is None else Number(str(sheet["rank"])),
    }


def expectation(sheet: dict[str, Any], gives_points: bool) -> dict[str, Any]:
    nodes = {**sheet["lines"], **sheet["sections"]}
    states = {**sheet["effects"], **sheet["awards"]}
    return {
        **(points_of(sheet) if gives_points else {"met": {id: node["met"] for id, node in nodes.items()}}),
        "status": {id: node["status"] for id, node in nodes.items() if node["status"] != "absent"},
        "effects": [id for id, effect in sheet["effects"].items() if effect["state"] == "yes"],
        "undetermined": [id for id, one in states.items() if one["state"] == "undetermined"],
        "awards": [id for id, award in sheet["awards"].items() if award["state"] == "won"],
    }


def write(folder: Path, seed: int) -> None:
    scheme, cohort = scheme_and_cohort(seed)
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    (folder / "scheme.json").write_text(documents.to_text(scheme) + "\n", encoding="utf-8")
    (folder / "cohort.json").write_text(documents.to_text(cohort) + "\n", encoding="utf-8")
    (folder / "cases" / "case.json").write_text(
        documents.to_text(case_of(scheme, cohort)) + "\n", encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Write random schemes with cohorts and expected results.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for number in range(1, arguments.count + 1):
        write(arguments.folder / str(number), arguments.seed + number - 1)


if __name__ == "__main__":
    main()
