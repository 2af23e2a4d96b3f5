#!/usr/bin/env python3
"""Scores random schemes with the kaohe command and compares every figure with the oracle's.

    differential.py --kaohe BIN --count N --seed S [--keep FOLDER]

The smallest example that differs, made smaller still, is kept in FOLDER. The last line:
`N passed, N failed`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import documents
import oracle
from random_schemes import case_of, scheme_and_cohort
from run_cases import same
from shrink import smallest

Example = tuple[dict[str, Any], dict[str, Any]]  # scheme and cohort


class Command:
    """The kaohe command, given its input in files of one temporary folder."""

    def __init__(self, binary: str, folder: Path) -> None:
        self.binary = binary
        self.folder = folder

    def score(self, example: Example) -> dict[str, Any]:
        paths = [self.folder / name for name in ("scheme.json", "cohort.json")]
        for path, document in zip(paths, example, strict=True):
            path.write_text(documents.to_text(document), encoding="utf-8")
        arguments = [self.binary, "score", *map(str, paths), "--format", "json"]
        run = subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", timeout=60)
        if not run.stdout.strip():
            raise documents.Refused(f"exit {run.returncode}: {run.stderr.strip()}")
        found: dict[str, Any] = documents.parse(run.stdout)
        return found


def differences(example: Example, command: Command) -> list[str]:
    expected = oracle.evaluate(*example)
    try:
        found = command.score(example)
    except (documents.Refused, ValueError) as trouble:
        return [f"not scored: {trouble}"]
    sheets = {sheet["subject"]: sheet for sheet in found["sheets"]}
    wrong = compare("cohort", {"provisional": expected["provisional"]}, found)
    for sheet in expected["sheets"]:
        wrong += compare_sheet(sheet, sheets[sheet["subject"]])
    return wrong


def compare_sheet(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    where = expected["subject"]
    wrong = compare(where, {key: expected[key] for key in ("points", "total", "rank")}, found)
    wrong += compare_all(where, expected["effects"], found["effects"], ("state", "waits_for"))
    wrong += compare_all(where, expected["awards"], found["awards"], ("state", "amount"))
    wrong += compare_all(where, expected["lines"], found["lines"], ("status", "points", "met", "value"))
    sections = {id: section for id, section in expected["sections"].items()}
    return wrong + compare_all(where, sections, found["sections"], ("status", "points"))


def compare_all(
    where: str, expected: dict[str, Any], found: list[dict[str, Any]], keys: tuple[str, ...]
) -> list[str]:
    by_id = {one["id"]: one for one in found}
    if set(expected) != set(by_id):
        return [f"{where}: expected {sorted(expected)}, found {sorted(by_id)}"]
    wrong = []
    for id, one in expected.items():
        wanted = {key: one[key] for key in keys if is_told(one, key)}
        wrong += compare(f"{where}: {id}", wanted, by_id[id])
    return wrong


def is_told(one: dict[str, Any], key: str) -> bool:
    """A section whose children are all absent has no status of its own; only scored lines have a value."""
    if key == "status":
        return bool(one["status"] != "absent")
    return key not in ("met", "value") or one["status"] == "scored"


def compare(where: str, expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    pairs = [(key, value, found.get(key)) for key, value in expected.items()]
    return [f"{where}: {key}: expected {a}, found {b}" for key, a, b in pairs if not same_or_flag(a, b)]


def same_or_flag(a: Any, b: Any) -> bool:
    return a is b if isinstance(a, bool) or isinstance(b, bool) else same(a, b)


def size(example: Example) -> int:
    return sum(len(documents.to_text(document)) for document in example)


def keep(example: Example, wrong: list[str], folder: Path) -> None:
    """As a scheme folder: `kaohe test FOLDER` shows the failure again."""
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    scheme, cohort = example
    contents = {
        "scheme.json": documents.to_text(scheme),
        "cohort.json": documents.to_text(cohort),
        "cases/case.json": documents.to_text(case_of(scheme, cohort)),
        "differences.txt": "\n".join(wrong),
    }
    for name, text in contents.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")


def run(command: Command, seeds: range, folder: Path) -> int:
    failing: list[Example] = []
    for seed in seeds:
        example = scheme_and_cohort(seed)
        wrong = differences(example, command)
        if wrong:
            failing.append(example)
            print(f"seed {seed}: {wrong[0][:300]}")
    if failing:
        first = min(failing, key=size)
        least = smallest(first, lambda one: bool(differences(one, command)))
        keep(least, differences(least, command), folder)
        print(f"the smallest example is in {folder}")
    print(f"{len(seeds) - len(failing)} passed, {len(failing)} failed")
    return 1 if failing else 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Compare the kaohe command with the oracle on random schemes."
    )
    parser.add_argument("--kaohe", required=True, help="the command, as build/release/bin/kaohe")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build/differential"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = Command(arguments.kaohe, Path(folder))
        return run(command, range(arguments.seed, arguments.seed + arguments.count), arguments.keep)


if __name__ == "__main__":
    sys.exit(main())
