#!/usr/bin/env python3
"""What Python adds, as JSON: nanoseconds of one subject from objects to a total, and of `import kaohe`.

    python_speed.py PACKAGES     run by the Python that the package in PACKAGES was built for
"""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable

from gansu_rows import gansu_rows

SUBJECTS = 1_000
RUNS = 15


def least_time(run: Callable[[], object]) -> int:
    """CPU time, of several runs the least."""
    times = []
    for _ in range(RUNS):
        gc.collect()
        begin = time.process_time_ns()
        run()
        times.append(time.process_time_ns() - begin)
    return min(times)


def of_one_subject() -> int:
    import kaohe

    scheme = kaohe.Scheme.load("schemes/gansu-2011")
    rows = gansu_rows(SUBJECTS)
    return least_time(lambda: [each.total for each in scheme.score(rows, period="2011")]) // SUBJECTS


def of_program(text: str) -> int:
    """Elapsed time of a Python that does nothing else, the least of several."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter_ns()
        subprocess.run([sys.executable, "-c", text], check=True)
        times.append(time.perf_counter_ns() - begin)
    return min(times)


def main(packages: str) -> None:
    sys.path.insert(0, packages)
    os.environ["PYTHONPATH"] = packages
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    of_import = of_program("import kaohe") - of_program("pass")
    json.dump({"subject": of_one_subject(), "import": of_import}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
