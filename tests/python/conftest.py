"""What the tests share. They run in the repository's root."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

import kaohe

# The same examples on every run, and no deadline on a busy machine.
settings.register_profile("kaohe", derandomize=True, deadline=None)
settings.load_profile("kaohe")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(scope="session")
def gansu() -> kaohe.Scheme:
    return kaohe.Scheme.load(ROOT / "schemes" / "gansu-2011")


def run_command(*arguments: str) -> bytes:
    """What the command writes on standard output. It is the one that was built: KAOHE_COMMAND."""
    run = subprocess.run([os.environ["KAOHE_COMMAND"], *arguments], stdout=subprocess.PIPE, check=False, cwd=ROOT)
    assert run.returncode in (0, 1)
    return run.stdout


# A scheme in which every type of indicator is the only thing that its line reads.
TYPES = """{"format": "kaohe-scheme/1", "id": "types", "edition": "2026-01-01", "title": {"zh": "类型", "en": "Types"},
  "indicators": {
    "many": {"type": "count", "unit": "person", "title": {"zh": "人数"}}, "money": {"type": "amount", "unit": "yuan"},
    "share": {"type": "percent"}, "done": {"type": "flag"}, "day": {"type": "date"},
    "kind": {"type": "choice", "values": ["a", "b"]}},
  "not_reported": "fail", "undefined": "fail",
  "score": {"id": "total", "combine": "sum", "items": [
    {"id": "1", "clause": "一.1", "title": {"zh": "人数", "en": "People"}, "of": "many",
     "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "exact"}, "interpretation": {"zh": "按人头", "en": "By head"}},
    {"id": "2", "of": "money", "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "exact"}},
    {"id": "3", "of": "share", "rule": {"kind": "per_step", "step": "1%", "points": 1, "partial": "exact"}},
    {"id": "4", "of": "done", "rule": {"kind": "done", "points": 5}},
    {"id": "5", "when": "day > date(period, 6, 30)", "not_reported": "fail", "of": "many", "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "exact"}},
    {"id": "6", "of": "kind", "rule": {"kind": "choice", "points": {"a": 1, "b": 2}}}]}}"""


@pytest.fixture(scope="session")
def types() -> kaohe.Scheme:
    return kaohe.Scheme.loads(TYPES)
