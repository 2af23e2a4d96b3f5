"""The C++ library, through a program that answers all trials in one process."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from pathlib import Path

from trials import Answer, Face, Trial, refusal


def asked(trial: Trial) -> str:
    return f"{trial.scheme}\t{trial.cohort}\t{trial.layer or ''}\n"


def next_answer(told: io.BytesIO) -> Answer:
    kind, _, rest = told.readline().decode().rstrip("\n").partition(" ")
    return Answer(document=told.read(int(rest))) if kind == "document" else refusal(rest.split())


def cpp_face(program: Path) -> Face:
    def answers(trials: Sequence[Trial]) -> list[Answer]:
        questions = "".join(asked(trial) for trial in trials).encode()
        told = io.BytesIO(subprocess.run([program], input=questions, capture_output=True, check=True).stdout)
        return [next_answer(told) for _ in trials]

    return answers
