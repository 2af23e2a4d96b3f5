#!/usr/bin/env python3
"""Checks that the gallery is whole: every pattern has its scheme and its cases, which any runner can read.

    check_gallery.py          prints what is wrong, or how many patterns and cases there are
    check_gallery.py --index  prints the index that README.md must hold
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import write_cases
from gallery import PATTERNS

LEAST_CASES = 600


def names_in(root: Path) -> list[str]:
    return sorted(folder.name for folder in root.iterdir() if folder.is_dir() and folder.name != "__pycache__")


def scheme_of(root: Path, name: str) -> Path:
    return root / name / "scheme.json"


def cases_of(root: Path, name: str) -> Path:
    return root / name / "cases" / f"{name}.json"


def read(path: Path) -> Any:
    """Plain JSON; a fraction stands in text, where no runner can take it for a binary one."""

    def refuse(text: str) -> None:
        raise ValueError(f"{text} is not written as text")

    return json.loads(path.read_text(encoding="utf-8"), parse_float=refuse)


def faults_of(root: Path, name: str) -> Iterator[str]:
    for path in (scheme_of(root, name), cases_of(root, name)):
        if not path.is_file():
            yield f"{name}: {path.relative_to(root)} is missing"
            return
        try:
            read(path)
        except ValueError as found:
            yield f"{path.relative_to(root)}: {found}"
            return
    if read(scheme_of(root, name))["id"] != name:
        yield f"{name}: the scheme has another id than its folder"
    ids = Counter(case["id"] for case in read(cases_of(root, name)))
    yield from (f"{name}: {count} cases are called {id}" for id, count in ids.items() if count > 1)
    if not ids:
        yield f"{name}: there is no case"


def number_of_cases(root: Path) -> int:
    return sum(len(read(path)) for name in names_in(root) if (path := cases_of(root, name)).is_file())


def faults(root: Path, least: int = LEAST_CASES) -> list[str]:
    """What is wrong with the files of a gallery."""
    found = [fault for name in names_in(root) for fault in faults_of(root, name)]
    if not found and (count := number_of_cases(root)) < least:
        found.append(f"there are {count} cases; a gallery has at least {least}")
    return found


def stale(root: Path) -> list[str]:
    """The folders whose cases are not what their arithmetic gives, and those without arithmetic."""
    without = [f"{name}: no arithmetic writes its cases" for name in names_in(root) if name not in PATTERNS]
    return without + [f"{name}: its cases are not what write_cases.py writes" for name in PATTERNS
                      if not (path := cases_of(root, name)).is_file()
                      or path.read_text(encoding="utf-8") != write_cases.written(name)]


def index(root: Path) -> list[str]:
    """A line for each pattern, those of a module together."""
    modules = [module.__name__ for module in write_cases.MODULES]
    names = sorted(PATTERNS, key=lambda name: modules.index(PATTERNS[name].__module__))
    titles = {name: read(scheme_of(root, name))["title"] for name in names}
    return [f"| [{name}]({name}/scheme.json) | {title['zh']} | {title['en']} |" for name, title in titles.items()]


def unlisted(root: Path) -> list[str]:
    listed = (root / "README.md").read_text(encoding="utf-8").splitlines()
    return [f"README.md: the index lacks {line}" for line in index(root) if line not in listed]


def main(arguments: list[str]) -> int:
    root = Path(__file__).resolve().parent
    if arguments == ["--index"]:
        print(*index(root), sep="\n")
        return 0
    found = faults(root) or stale(root) + unlisted(root)
    print(*found or [f"{len(PATTERNS)} patterns, {number_of_cases(root)} cases"], sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
