#!/usr/bin/env python3
"""Writes the cases of every pattern: NAME/cases/NAME.json. check_gallery.py tells whether they are what this writes."""

from __future__ import annotations

import json
from pathlib import Path

import amounts
import attaining
import consequences
import deducting
import grading
import judging
import layers
import limits
import lists
import members
import missing
import peers
import periods
import targets
from gallery import PATTERNS, Case

HERE = Path(__file__).resolve().parent
MODULES = [attaining, amounts, deducting, limits, judging, peers, missing, periods, consequences, lists, members, grading,
           layers, targets]


def file_of(name: str) -> Path:
    return HERE / name / "cases" / f"{name}.json"


def written(name: str) -> str:
    """Three lines a case: which it is, what goes in, what comes out."""
    return "[\n" + ",\n".join(lines_of(case) for case in PATTERNS[name]()) + "\n]\n"


def lines_of(case: Case) -> str:
    name, cohort, expect = (
        json.dumps({key: value for key, value in case.items() if key in keys}, ensure_ascii=False)[1:-1]
        for keys in ({"format", "id", "layer"}, {"cohort"}, {"expect"})
    )
    return f"  {{{name},\n   {cohort},\n   {expect}}}"


def main() -> None:
    for name in PATTERNS:
        file_of(name).parent.mkdir(parents=True, exist_ok=True)
        file_of(name).write_text(written(name), encoding="utf-8")


if __name__ == "__main__":
    main()
