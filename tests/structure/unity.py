#!/usr/bin/env python3
"""src/kaohe.cpp holds the whole library: the sources of src/CMakeLists.txt, each once and in its order.

Usage: unity.py      writes src/kaohe.cpp
"""

import re
from pathlib import Path

from source_tree import Finding, read

UNITY = "src/kaohe.cpp"
LISTING = "src/CMakeLists.txt"
SOURCES = re.compile(r"^target_sources\(kaohe_library PRIVATE\n([^)]*)\)", re.MULTILINE)
VERSION = re.compile(r"^ +VERSION ([\d.]+)$", re.MULTILINE)
HEAD = """\
// The whole library as one source, for a build of somebody else's: compile it as C++20 with include/, src/
// and Boost's headers on the include path. scripts/unity writes it.
// clang-format off: the order is that of the list
#define KAOHE_VERSION "{version}"
"""


def unity_text(root):
    listed = "".join(SOURCES.findall(read(root, LISTING))).split()
    version = VERSION.search(read(root, "CMakeLists.txt")).group(1)
    return HEAD.format(version=version) + "".join(f'#include "{source}"\n' for source in listed)


def check_unity(root):
    if not (Path(root) / UNITY).is_file() or read(root, UNITY) == unity_text(root):
        return []
    return [Finding(UNITY, 0, f"does not hold what {LISTING} lists: run scripts/unity")]


if __name__ == "__main__":
    tree = Path(__file__).resolve().parents[2]
    (tree / UNITY).write_text(unity_text(tree), encoding="utf-8")
