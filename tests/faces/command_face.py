"""The command: `kaohe score SCHEME COHORT --format json`, a process for each trial."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from trials import Answer, Face, Trial, refusal

BAD_INPUT = 3
ERROR_CODE = re.compile(r"^error\[(\w+)\]", re.MULTILINE)
PROCESSES = 2


def command_face(kaohe: Path) -> Face:
    def answer(trial: Trial) -> Answer:
        layer = ["--layer", trial.layer] if trial.layer else []
        ran = subprocess.run(
            [kaohe, "score", trial.scheme, trial.cohort, "--format", "json", "--color", "never", *layer],
            capture_output=True,
            check=False,
        )
        if ran.returncode == BAD_INPUT:
            return refusal(ERROR_CODE.findall(ran.stderr.decode()))
        return Answer(document=ran.stdout)

    def answers(trials: Sequence[Trial]) -> list[Answer]:
        with ThreadPoolExecutor(PROCESSES) as pool:
            return list(pool.map(answer, trials))

    return answers
