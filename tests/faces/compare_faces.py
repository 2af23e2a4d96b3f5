#!/usr/bin/env python3
"""Asks every face for the sheets of the same cases: documents are equal to the byte, refusals in their codes.

    compare_faces.py --kaohe COMMAND [--cpp PROGRAM] [--library LIBKAOHE] [--python PACKAGES] FOLDER...

FOLDER holds schemes with their cases. The last line is `N passed, N failed`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from c_face import c_face, c_text_face
from command_face import command_face
from cpp_face import cpp_face
from python_face import python_face, python_objects_face
from trials import Answer, Face, Trial, trials_in

SHOWN_BYTES = 60


def first_difference(one: bytes, other: bytes) -> int:
    pairs = zip(one, other)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def contrast(one: Answer, other: Answer) -> str:
    if one.codes or other.codes:
        return f"{one.codes or 'a document'} and {other.codes or 'a document'}"
    at = first_difference(one.document, other.document)
    begin = max(0, at - SHOWN_BYTES // 2)
    shown = [each.document[begin : begin + SHOWN_BYTES].decode(errors="replace") for each in (one, other)]
    return f"byte {at + 1}: {shown[0]!r} and {shown[1]!r}"


def faults(trial: Trial, answers: Mapping[str, Answer]) -> Iterator[str]:
    """Where a face does not say what the first one says, and where that is no answer to the case."""
    (first, given), *others = answers.items()
    if not given.document and not given.codes:
        yield f"{trial.name}: {first} says nothing"
    if trial.refused and given.codes != trial.refused:
        yield f"{trial.name}: expected to be refused for {trial.refused}, {first} found {given.codes}"
    for name, answer in others:
        if answer != given:
            yield f"{trial.name}: {first} and {name} differ: {contrast(given, answer)}"


def compare(faces: Mapping[str, Face], trials: Sequence[Trial]) -> list[list[str]]:
    """The faults of each trial."""
    answered = {name: face(trials) for name, face in faces.items()}
    return [
        list(faults(trial, {name: answers[at] for name, answers in answered.items()}))
        for at, trial in enumerate(trials)
    ]


def faces_of(given: argparse.Namespace) -> dict[str, Face]:
    faces = {"the command": command_face(given.kaohe)}
    if given.cpp:
        faces["C++"] = cpp_face(given.cpp)
    if given.library:
        faces["C"] = c_face(given.library)
        faces["C, text in and out"] = c_text_face(given.library)
    if given.python:
        faces["Python"] = python_face(given.python)
        faces["Python, objects in"] = python_objects_face(given.python)
    return faces


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kaohe", type=Path, required=True, help="the built command")
    parser.add_argument("--cpp", type=Path, help="the built program answer_trials")
    parser.add_argument("--library", type=Path, help="the built libkaohe.so")
    parser.add_argument("--python", type=Path, help="the folder of the built package kaohe; run by a Python that can load it")
    parser.add_argument("folder", type=Path, nargs="+")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    faces = faces_of(given)
    with tempfile.TemporaryDirectory() as scratch:
        trials = [trial for folder in given.folder for trial in trials_in(folder, Path(scratch))]
        found = compare(faces, trials)
    for line in (line for lines in found for line in lines):
        print(line)
    failed = sum(map(bool, found))
    print("asked:", ", ".join(faces))
    print(f"{len(found) - failed} passed, {failed} failed")
    return 0 if found and not failed and len(faces) > 1 else 1


if __name__ == "__main__":
    sys.exit(main())
