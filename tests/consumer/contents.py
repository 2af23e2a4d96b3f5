#!/usr/bin/env python3
"""Checks what an install holds: each component its files, the links of the shared library, nothing that remembers where
it was built or that asks for Boost."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

COMPONENTS = {
    "Runtime": {r"bin/kaohe", r"lib.*/libkaohe\.so\.0", r"lib.*/libkaohe\.so\.\d+\.\d+\.\d+"},
    "Development": {
        r"include/kaohe/kaohe\.h", r"include/kaohe/.+\.hpp", r"lib.*/libkaohe\.so", r"lib.*/libkaohe-cpp\.a",
        r"lib.*/libkaohe-draw\.a", r"lib.*/pkgconfig/kaohe\.pc", r"lib.*/pkgconfig/kaohe-cpp\.pc",
        r"lib.*/cmake/kaohe/kaohe-config(-version)?\.cmake", r"lib.*/cmake/kaohe/kaohe(-c|-draw)?-targets(-\w+)?\.cmake"},
    "Documentation": {r"share/doc/kaohe/LICENSE"},
}


def files_in(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_symlink() or each.is_file()}


def matching(pattern: str, files: set[str]) -> set[str]:
    return {each for each in files if re.fullmatch(pattern, each)}


def wrong_components(build: Path, whole: set[str]) -> list[str]:
    troubles, seen = [], set()
    for component, patterns in COMPONENTS.items():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["cmake", "--install", build, "--prefix", folder, "--component", component], check=True,
                           stdout=subprocess.DEVNULL)
            found = files_in(Path(folder))
        seen |= found
        troubles += [f"{component} has no {pattern}" for pattern in patterns if not matching(pattern, found)]
        known = set().union(*(matching(pattern, found) for pattern in patterns))
        troubles += [f"{component} should not have {each}" for each in sorted(found - known)]
    return troubles + [f"{each} is in no component" for each in sorted(whole - seen)]


def wrong_links(prefix: Path) -> list[str]:
    real = next(prefix.rglob("libkaohe.so.?.*"))
    links = {"libkaohe.so": "libkaohe.so.0", "libkaohe.so.0": real.name}
    return [f"{link} should lead to {target}, not to {os.readlink(real.parent / link)}"
            for link, target in links.items() if os.readlink(real.parent / link) != target]


def wrong_texts(prefix: Path, build: Path) -> list[str]:
    troubles = []
    for path in sorted(each for each in prefix.rglob("*") if each.suffix in {".h", ".hpp", ".pc", ".cmake"}):
        text = path.read_text(encoding="utf-8")
        troubles += [f"{path} speaks of {word}" for word in (str(build), f"{prefix}.before") if word in text]
        if re.search(r"#\s*include\s*<boost", text) or "find_dependency(Boost" in text:
            troubles.append(f"{path} asks for Boost")
    return troubles


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--prefix", type=Path, required=True)
    arguments = parser.parse_args()
    troubles = [*wrong_components(arguments.build, files_in(arguments.prefix)), *wrong_links(arguments.prefix),
                *wrong_texts(arguments.prefix, arguments.build)]
    print(*troubles, sep="\n")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
