"""Python ends as it should whatever its daemon threads score."""

import subprocess
import sys

import pytest

BEGIN = """
import os, threading, time
import kaohe
scheme = kaohe.Scheme.load("schemes/gansu-2011")
rows = {f"s{index}": {"group": "prefecture", "articles": index} for index in range(ROWS)}
cohort = scheme.cohort(rows, period="2011")
def score():
    while True:
        RUN
for _ in range(3):
    threading.Thread(target=score, daemon=True).start()
time.sleep(0.2)
"""
SCORE = "scheme.score(cohort)"
READ = "scheme.cohort(rows, period='2011')"
WRITE = "scheme.score(cohort).json()"


def ended(rows: int, run: str, end: str) -> tuple[int, str, str]:
    code = BEGIN.replace("ROWS", str(rows)).replace("RUN", run) + end
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    return found.returncode, found.stdout, found.stderr


@pytest.mark.parametrize("run", [SCORE, READ, WRITE])
@pytest.mark.parametrize("rows", [1, 2_000])
def test_a_daemon_thread_may_score_to_the_end(rows: int, run: str) -> None:
    status, _, said = ended(rows, run, "")
    assert (status, said) == (0, "")


def test_a_failing_program_ends_with_its_own_status() -> None:
    assert ended(2_000, SCORE, "raise SystemExit(3)")[0] == 3


def test_who_ends_python_may_score_to_the_last() -> None:
    # given a function that is called after all that kaohe has to do at the end
    first = "import atexit\natexit.register(lambda: print(len(scheme.score(cohort))))\n"
    code = first + BEGIN.replace("ROWS", "5").replace("RUN", "time.sleep(1)")
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert (found.returncode, found.stdout) == (0, "5\n")


def test_a_child_that_was_forked_does_not_wait_for_threads_that_it_has_not() -> None:
    end = "child = os.fork()\nif child: print(os.waitpid(child, 0)[1])\n"
    assert ended(2_000, SCORE, end)[:2] == (0, "0\n")
