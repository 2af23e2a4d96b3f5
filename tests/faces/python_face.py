"""The Python package: the cohort by its path, and as Python objects."""

from __future__ import annotations

import hashlib
import importlib
import json
import re
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from trials import Answer, Face, Trial, refusal

# What stands where nothing was said of a fact, up to the source.
UNSAID = re.compile(r'("who": null,\s+"date": null,\s+"note": null,\s+"source": )null')


def package_in(packages: Path) -> Any:
    sys.path.insert(0, str(packages))
    return importlib.import_module("kaohe")


def face_of(kaohe: Any, sheets_of: Callable[[Any, Trial], str]) -> Face:
    scheme = cache(kaohe.Scheme.load)

    def answer(trial: Trial) -> Answer:
        try:
            return Answer(document=sheets_of(scheme(trial.scheme), trial).encode())
        except kaohe.Failure as failure:
            return refusal([each.code for each in failure.diagnostics if each.severity == "error"])

    def answers(trials: Sequence[Trial]) -> list[Answer]:
        return [answer(trial) for trial in trials]

    return answers


def python_face(packages: Path) -> Face:
    return face_of(package_in(packages), lambda scheme, trial: scheme.score(trial.cohort, layer=trial.layer).json())


def python_objects_face(packages: Path) -> Face:
    def sheets_of(scheme: Any, trial: Trial) -> str:
        read = trial.cohort.read_bytes()
        written: str = scheme.score(json.loads(read, parse_float=Decimal), layer=trial.layer).json()
        # Objects have neither bytes to take a fingerprint of nor a file to name as a source.
        fingerprint, file = (json.dumps(each) for each in (hashlib.sha256(read).hexdigest(), str(trial.cohort)))
        named = written.replace('"sha256": null', f'"sha256": {fingerprint}', 1)
        return UNSAID.sub(lambda found: found[1] + file, named)

    return face_of(package_in(packages), sheets_of)
