"""Threads share a scheme; a long score lets others run, and Ctrl-C ends it."""

import _thread
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

import kaohe


def test_threads_share_a_scheme(gansu: kaohe.Scheme) -> None:
    rows = {f"s{index}": {"group": "prefecture", "articles": index} for index in range(50)}

    def score() -> str:
        sheets = gansu.score(rows, period="2011")
        return sheets.json() + "".join(line.reason() for sheet in sheets for line in sheet.lines)

    with ThreadPoolExecutor(4) as pool:
        assert len({each.result() for each in [pool.submit(score) for _ in range(16)]}) == 1


# One line with much to add up: almost all of the time goes into subject after subject.
SLOW = """{"format": "kaohe-scheme/1", "id": "slow", "edition": "2026-01-01",
  "indicators": {"many": {"type": "count", "unit": "person"}}, "not_reported": "fail", "undefined": "fail",
  "score": {"id": "total", "combine": "sum", "items": [
    {"id": "1", "of": "SUM", "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "exact"}}]}}"""


@pytest.fixture(scope="module")
def slow_cohort() -> tuple[kaohe.Scheme, kaohe.Cohort]:
    scheme = kaohe.Scheme.loads(SLOW.replace("SUM", " + ".join(["many / 7"] * 200)))
    return scheme, scheme.cohort({f"s{index}": {"many": index} for index in range(50_000)})


def cpu_time_of(run: Callable[[], object]) -> int:
    begin = time.process_time_ns()
    run()
    return time.process_time_ns() - begin


def test_ctrl_c_ends_a_long_score(slow_cohort: tuple[kaohe.Scheme, kaohe.Cohort]) -> None:
    # given how long it takes
    scheme, cohort = slow_cohort
    whole = cpu_time_of(lambda: scheme.score(cohort))

    def interrupted() -> None:
        threading.Timer(0.05, _thread.interrupt_main).start()
        with pytest.raises(KeyboardInterrupt):
            scheme.score(cohort)

    # then it does not go on to its end, where Python would notice Ctrl-C by itself
    assert cpu_time_of(interrupted) * 2 < whole


def test_others_run_meanwhile(slow_cohort: tuple[kaohe.Scheme, kaohe.Cohort]) -> None:
    # given a thread that counts while the lock is free
    scheme, cohort = slow_cohort
    turns = 0
    done = threading.Event()

    def count() -> None:
        nonlocal turns
        while not done.is_set():
            turns += 1
            time.sleep(0.001)

    counting = threading.Thread(target=count)
    counting.start()
    # when
    before = turns
    scheme.score(cohort)
    # then
    after = turns
    done.set()
    counting.join()
    assert after - before > 10
