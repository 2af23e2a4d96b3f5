#!/usr/bin/env python3
"""Checks the shape of the tree: layers, circles, installed includes, sizes, rule kinds, sources that are built.

Usage: check_structure.py [ROOT]

Prints every broken rule as `path:line: message` and the sizes aimed at; ends with 1 if a rule is broken.
"""

import sys
from pathlib import Path

from arrows import check_arrows
from built import check_built
from rule_kinds import check_rule_kinds, listed_kinds
from sizes import aims, check_sizes
from unity import check_unity


def check(root):
    return [*check_arrows(root), *check_sizes(root), *check_rule_kinds(root), *check_built(root),
            *check_unity(root)]


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    findings = check(root)
    print(*aims(root, listed_kinds(root)), sep="\n")
    for finding in findings:
        print(finding)
    print(f"{len(findings)} broken rules" if findings else "The structure holds.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
