#!/usr/bin/env python3
"""Checks that every relative link in the documents leads to a file.

Usage: check_links.py [ROOT]
"""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

CODE = re.compile(r"^ *```.*?^ *```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
OUTSIDE = ("http://", "https://", "mailto:", "#")


def documents(root):
    below = [path for folder in ("docs", "schemes", "examples", "tests") for path in (root / folder).rglob("*.md")]
    return sorted([*root.glob("*.md"), *below])


def dead_links(document):
    """The links that lead nowhere, each with its line."""
    prose = CODE.sub(lambda code: "\n" * code[0].count("\n"), document.read_text(encoding="utf-8"))
    links = [(prose.count("\n", 0, link.start()) + 1, link[1]) for link in LINK.finditer(prose)]
    return [(line, target) for line, target in links
            if not target.startswith(OUTSIDE) and not (document.parent / unquote(target.partition("#")[0])).exists()]


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = [f"{document.relative_to(root)}:{line}: the link leads nowhere: {target}"
             for document in documents(root) for line, target in dead_links(document)]
    print(*found or ["Every link leads somewhere."], sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
