#!/usr/bin/env python3
"""Runs case files against the oracle.

    run_cases.py PATH...     PATH: a case file, a cases folder, or a folder with scheme.json and cases/

The scheme of a case is the scheme.json beside its folder. The last line is `N passed, N failed`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import documents
import exact
import oracle
from documents import Refused
from world import World

Case = dict[str, Any]


def case_files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*.json") if file.parent.name == "cases")


def cases_in(file: Path) -> Iterator[Case]:
    found = documents.read(file)
    yield from found if isinstance(found, list) else [found]


def findings(scheme: dict[str, Any], case: Case) -> list[str]:
    """What the case expects and the oracle does not find."""
    expected = case["expect"]
    try:
        if "refused" in expected and World(scheme, case["cohort"]).has_invalid_facts():
            return []
        result = oracle.evaluate(scheme, case["cohort"], case.get("layer"))
    except Refused as refusal:  # the names of diagnostics are the library's own
        return [] if "refused" in expected else [f"refused: {refusal}"]
    if "refused" in expected:
        return [f"not refused, expected {expected['refused']}"]
    sheets = {sheet["subject"]: sheet for sheet in result["sheets"]}
    return [line for id, wanted in expected.items() for line in compare(id, wanted, sheets[id])]


def compare(subject: str, wanted: dict[str, Any], sheet: dict[str, Any]) -> list[str]:
    found = found_of(sheet)
    wrong = []
    for key, value in wanted.items():
        pairs = (
            [(f"{key}.{id}", one, found[key][id]) for id, one in value.items()]
            if isinstance(value, dict)
            else [(key, value, found[key])]
        )
        wrong += [f"{subject}: {what}: expected {a}, found {b}" for what, a, b in pairs if not same(a, b)]
    return wrong


def found_of(sheet: dict[str, Any]) -> dict[str, Any]:
    nodes = {**sheet["lines"], **sheet["sections"]}
    states = {**sheet["effects"], **sheet["awards"]}
    return {
        "lines": {id: line["points"] for id, line in sheet["lines"].items()},
        "sections": {id: section["points"] for id, section in sheet["sections"].items()},
        "met": {id: node["met"] for id, node in nodes.items()},
        "points": sheet["points"],
        "total": sheet["total"],
        "rank": sheet["rank"],
        "grade": sheet["grade"],
        "status": {id: node["status"] for id, node in nodes.items()},
        "effects": [id for id, effect in sheet["effects"].items() if effect["state"] == "yes"],
        "undetermined": [id for id, one in states.items() if one["state"] == "undetermined"],
        "awards": [id for id, award in sheet["awards"].items() if award["state"] == "won"],
    }


def same(wanted: Any, found: Any) -> bool:
    """Values are compared, not spellings."""
    if isinstance(wanted, list):
        return sorted(wanted) == sorted(found)
    return numeric(wanted) == numeric(found)


def numeric(value: Any) -> Fraction | str | None:
    if value is None:
        return None
    try:
        return exact.number(str(value))[0]
    except ValueError:
        return str(value)


def main(arguments: list[str]) -> int:
    passed, failed = 0, 0
    for file in [file for argument in arguments for file in case_files(Path(argument))]:
        scheme = documents.read(file.parent.parent / "scheme.json")
        for case in cases_in(file):
            wrong = findings(scheme, case)
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for line in wrong:
                print(f"{file.name}: {case['id']}: {line}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
