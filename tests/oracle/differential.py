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
from facts import LAYERS
from random_schemes import case_of, scheme_and_cohort
from run_cases import same
from shrink import smallest
from world import World

Example = tuple[dict[str, Any], dict[str, Any]]  # scheme and cohort


class Command:
    """The kaohe command, given its input in files of one temporary folder."""

    def __init__(self, binary: str, folder: Path) -> None:
        self.binary = binary
        self.folder = folder

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.binary, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            cwd=self.folder,
        )

    def loads(self, example: Example) -> bool:
        write(example, self.folder)
        return self.run("check", "scheme.json").returncode == 0

    def score(self, example: Example, layer: str | None = None) -> dict[str, Any]:
        write(example, self.folder)
        read_in = ["--layer", layer] if layer else []
        run = self.run("score", "scheme.json", "cohort.json", "--format", "json", *read_in)
        if not run.stdout.strip():
            errors = [line for line in run.stderr.splitlines() if line.startswith("error")]
            raise documents.Refused(f"exit {run.returncode}: {'; '.join(errors) or run.stderr}")
        found: dict[str, Any] = documents.parse(run.stdout)
        return found

    def test(self, example: Example) -> list[str]:
        write(example, self.folder)
        run = self.run("test", ".")
        return [] if run.stdout.strip().endswith("1 passed, 0 failed") else [run.stdout + run.stderr]


def differences(example: Example, command: Command) -> list[str]:
    """`score` refuses facts outside their domain; as a case they show what becomes of their lines."""
    if World(*example).has_invalid_facts():
        return refusal(example, command) + command.test(example)
    return [wrong for layer in (None, layer_to_fix(example)) for wrong in differences_in(layer, example, command)]


def layer_to_fix(example: Example) -> str:
    """One of the three, always the same for one example however it is shrunk."""
    return LAYERS[len(example[0].get("effects", [])) % len(LAYERS)]


def differences_in(layer: str | None, example: Example, command: Command) -> list[str]:
    expected = oracle.evaluate(*example, layer)
    try:
        found = command.score(example, layer)
    except (documents.Refused, ValueError) as trouble:
        return [f"not scored: {trouble}"]
    sheets = {sheet["subject"]: sheet for sheet in found["sheets"]}
    wrong = compare("cohort", {"provisional": expected["provisional"]}, found)
    for sheet in expected["sheets"]:
        wrong += compare_sheet(sheet, sheets[sheet["subject"]])
    return wrong


def differs_likewise(example: Example, first: Example, command: Command) -> bool:
    """A scheme that no longer loads differs too, but shows nothing of what `first` shows."""
    return command.loads(example) == command.loads(first) and bool(differences(example, command))


def refusal(example: Example, command: Command) -> list[str]:
    try:
        command.score(example)
    except documents.Refused as refused:
        return [] if str(refused).startswith("exit 3") else [f"not refused as it should be: {refused}"]
    return ["not refused: a fact is outside its domain"]


def compare_sheet(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    where = expected["subject"]
    wrong = compare(where, {key: expected[key] for key in ("points", "total", "rank")}, found)
    wrong += compare_all(where, expected["effects"], found["effects"], ("state", "waits_for"))
    wrong += compare_all(where, expected["awards"], found["awards"], ("state", "amount"))
    wrong += compare_all(where, expected["lines"], found["lines"], ("status", "points", "met", "value"))
    sections = {id: section for id, section in expected["sections"].items()}
    return wrong + compare_all(where, sections, found["sections"], ("status", "points", "met"))


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


def write(example: Example, folder: Path) -> None:
    """As a scheme folder with one case, so that `kaohe test FOLDER` shows a failure again."""
    scheme, cohort = example
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    contents = {"scheme.json": scheme, "cohort.json": cohort, "cases/case.json": case_of(scheme, cohort)}
    for name, document in contents.items():
        (folder / name).write_text(documents.to_text(document) + "\n", encoding="utf-8")


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
        least = smallest(first, lambda one: differs_likewise(one, first, command))
        wrong = differences(least, command)
        write(least, folder)
        (folder / "differences.txt").write_text("\n".join(wrong) + "\n", encoding="utf-8")
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
        command = Command(str(Path(arguments.kaohe).resolve()), Path(folder))
        return run(command, range(arguments.seed, arguments.seed + arguments.count), arguments.keep)


if __name__ == "__main__":
    sys.exit(main())
