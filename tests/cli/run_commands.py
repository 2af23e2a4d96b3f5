"""Runs the commands of a file and compares what they print and how they end with what the file says.

A file is a story in commands; everything else in it is comment:

    $ kaohe version            a command, run by bash in this folder; $TMP is an empty folder of its own
    | kaohe {*}                a line of standard output; {*} stands for any text
    ! kaohe: error: ...        a line of standard error
    = 0                        the exit code

`run_commands.py --kaohe PROGRAM FILE` runs one file; `--update` writes what really came out into it, to be read
before it is believed.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MARKS = {"stdout": "|", "stderr": "!"}


def run(command, kaohe, scratch):
    """Runs one command; the answer is its output by stream, and its exit code."""
    environment = {"PATH": f"{kaohe.parent}:/usr/bin:/bin", "TMP": scratch, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", command], cwd=Path(__file__).parent, env=environment, capture_output=True,
                          check=False, timeout=120)
    lines = {name: getattr(done, name).decode().splitlines() for name in MARKS}
    return lines, done.returncode


def told(lines, code):
    """An outcome in the marks of the file."""
    texts = [f"{mark} {line}".rstrip() for name, mark in MARKS.items() for line in lines[name]]
    return [*texts, f"= {code}"]


def is_expectation(line):
    return line[:1] in {*MARKS.values(), "="}


def read_story(text):
    """Yields (command, expected lines, index of the first and past the last of them)."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if not line.startswith("$ "):
            continue
        command = line[2:]
        while command.endswith("\\"):
            command = command[:-1] + lines[at].strip()
            at += 1
        first = at
        while at < len(lines) and is_expectation(lines[at]):
            at += 1
        yield command, lines[first:at], (first, at)


def matches(expected, found):
    pattern = ".*".join(re.escape(part) for part in expected.rstrip().split("{*}"))
    return re.fullmatch(pattern, found) is not None


def differs(expected, found):
    same_length = len(expected) == len(found)
    return not same_length or not all(matches(*pair) for pair in zip(expected, found))


def check(path, kaohe):
    """Runs a file's commands; prints every command that came out otherwise and counts them."""
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        for command, expected, _ in read_story(path.read_text()):
            found = told(*run(command, kaohe, scratch))
            if differs(expected, found):
                failures += 1
                print(f"$ {command}", "expected", *expected, "found", *found, "", sep="\n")
    return failures


def update(path, kaohe):
    lines = path.read_text().splitlines()
    changes = []
    with tempfile.TemporaryDirectory() as scratch:
        for command, expected, span in read_story(path.read_text()):
            found = told(*run(command, kaohe, scratch))
            if differs(expected, found):
                changes.append((span, found))
    for (first, last), found in reversed(changes):
        lines[first:last] = found
    path.write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kaohe", type=Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    kaohe = given.kaohe.resolve()
    if given.update:
        update(given.file, kaohe)
    sys.exit(1 if check(given.file, kaohe) else 0)


if __name__ == "__main__":
    main()
