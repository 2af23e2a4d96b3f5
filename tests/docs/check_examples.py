#!/usr/bin/env python3
"""Runs what the documents show.

Every ```console block is a list of commands ("$ …") with the output that a reader will see; a line "…" stands for any
lines. Every ```c, ```cpp, ```csv, ```java, ```json, ```php, ```py and ```txt block must stand in a file of examples or schemes: to the letter, JSON but for
its blanks. Commands run in a copy of the tree's examples and schemes, with the built programs on the PATH.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ANY_LINES = "…"
FOLDERS = ("examples", "schemes")
QUOTED = ("c", "cpp", "csv", "java", "json", "php", "py", "txt")


@dataclass(frozen=True)
class Block:
    document: Path
    line: int
    language: str
    text: str


def blocks(document: Path) -> list[Block]:
    text = document.read_text(encoding="utf-8")
    return [Block(document, text.count("\n", 0, found.start()) + 1, found[1], found[2])
            for found in FENCE.finditer(text)]


def commands(text: str) -> list[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines that follow it."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def matches(expected: list[str], printed: list[str]) -> bool:
    """Whether the output is as shown, "…" standing for any lines, also none."""
    if not expected:
        return not printed
    if expected[0].strip() == ANY_LINES:
        return any(matches(expected[1:], printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and expected[0].rstrip() == printed[0].rstrip() and matches(expected[1:], printed[1:])


def trouble_with_console(block: Block, folder: Path, environment: dict[str, str]) -> str | None:
    for command, expected in commands(block.text):
        ran = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True,
                             encoding="utf-8", check=False)
        printed = ran.stdout.splitlines()
        if expected and not matches(expected, printed):
            return f"$ {command}\nexpected:\n" + "\n".join(expected) + "\nprinted:\n" + ran.stdout + ran.stderr
        if not expected and ran.returncode not in (0, 1):
            return f"$ {command}\nexit {ran.returncode}\n{ran.stderr}"
    return None


def comparable(language: str, text: str) -> str:
    return re.sub(r"\s", "", text) if language == "json" else text


def files_of(root: Path, language: str) -> list[str]:
    """What the examples and schemes hold in one language."""
    return [comparable(language, path.read_text(encoding="utf-8"))
            for folder in FOLDERS for path in (root / folder).rglob(f"*.{language}")]


def trouble_with_quotation(block: Block, files: list[str]) -> str | None:
    quoted = comparable(block.language, block.text)
    return None if any(quoted in each for each in files) else f"stands in no .{block.language} file of the examples"


def check(root: Path, command: Path) -> list[str]:
    documents = sorted([*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("schemes/*/README.md")])
    examples = {language: files_of(root, language) for language in QUOTED}
    troubles = []
    checked = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in FOLDERS:
            shutil.copytree(root / part, folder / part)
        environment = {**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "NO_COLOR": "1",
                       "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        for block in (each for document in documents for each in blocks(document)):
            trouble = None
            if block.language == "console":
                trouble = trouble_with_console(block, folder, environment)
            elif block.language in QUOTED:
                trouble = trouble_with_quotation(block, examples[block.language])
            else:
                continue
            checked += 1
            if trouble:
                troubles.append(f"{block.document.relative_to(root)}:{block.line}: {trouble}")
    print(*troubles, sep="\n\n")
    print(f"{checked - len(troubles)} passed, {len(troubles)} failed")
    return troubles if checked else ["no examples were found"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kaohe", type=Path, required=True, help="the built command")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    return 1 if check(arguments.root, arguments.kaohe.resolve()) else 0


if __name__ == "__main__":
    sys.exit(main())
