#!/usr/bin/env python3
"""Measures kaohe and prints one table: what, how much, beside what, and the ratio. Exits 1 where a limit is passed.

Times are from Google Benchmark in one run, so that what is compared ran on the same machine at the same time."""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import compile_time

ROOT = Path(__file__).resolve().parent.parent
SUBJECTS = 1000


class Row(NamedTuple):
    what: str
    measured: Decimal
    unit: str
    beside: str
    other: Decimal
    limit: Decimal | None = None  # the highest ratio measured / other

    @property
    def ratio(self) -> Decimal:
        return self.measured / self.other

    @property
    def is_well(self) -> bool:
        return self.limit is None or self.ratio <= self.limit


def nanoseconds(programs: Path, options: list[str]) -> dict[str, Decimal]:
    """Time of one iteration of every benchmark, the CPU's unless its name asks for real time; with repetitions, the
    median."""
    command = [programs / "kaohe_benchmarks", "--benchmark_format=json", *options]
    run = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    units = {"ns": 1, "us": 1_000, "ms": 1_000_000}
    found = json.loads(run.stdout, parse_float=Decimal)["benchmarks"]
    medians = [each for each in found if each.get("aggregate_name") == "median"]

    def time_of(each: dict[str, object]) -> Decimal:
        clock = "real_time" if "/real_time" in str(each["run_name"]) else "cpu_time"
        return Decimal(str(each[clock])) * units[str(each["time_unit"])]

    return {each["run_name"]: time_of(each) for each in medians or found}


def number_rows(times: dict[str, Decimal]) -> Iterator[Row]:
    for operation, limit in (("add", Decimal(3)), ("multiply", Decimal(3)), ("divide", None), ("compare", None)):
        per_pair = {who: times[f"number/{operation}/{who}"] / 1023 for who in ("kaohe", "plain", "boost")}
        ours = f"number: {operation}", per_pair["kaohe"], "ns"
        yield Row(*ours, "128-bit integers with gcd", per_pair["plain"], limit)
        yield Row(*ours, "boost cpp_rational", per_pair["boost"])


def scheme_rows(times: dict[str, Decimal]) -> Iterator[Row]:
    micro = Decimal(1_000)
    yield Row("gansu-2011: a subject of 1,000 scored", times[f"evaluate_gansu/{SUBJECTS}"] / SUBJECTS / micro, "µs",
              "the limit", Decimal(8), Decimal(1))
    yield Row("gansu-2011: loaded", times["load_gansu"] / micro, "µs", "the limit", Decimal(1000), Decimal(1))


def python_rows(build: Path) -> Iterator[Row]:
    command = [build / "python_environment/bin/python", ROOT / "benchmarks/python_speed.py", build / "python"]
    run = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    took = {what: Decimal(nanoseconds) for what, nanoseconds in json.loads(run.stdout).items()}
    subject, loading = took["subject"] / 1_000, took["import"] / 1_000_000
    yield Row("Python: a subject, from dict to total", subject, "µs", "the limit", Decimal(40), Decimal(1))
    yield Row("Python: import kaohe", loading, "ms", "the limit", Decimal(60), Decimal(1))


def c_rows(times: dict[str, Decimal]) -> Iterator[Row]:
    """Through kaohe.h; the two threads share one scheme, and are judged where the machine gives two real cores."""
    one, two = (times[f"c_text_to_json/real_time/threads:{n}"] / 1_000 for n in (1, 2))
    spin = times["c_spin/real_time/threads:2"] / times["c_spin/real_time/threads:1"]
    yield Row("C: a subject, text facts to JSON sheet", one, "µs", "the limit", Decimal(60), Decimal(1))
    yield Row("C: the same, two threads together", two, "µs", "one thread", one,
              1 / Decimal("1.4") if spin < Decimal("0.6") else None)


def memory_row(programs: Path) -> Row:
    run = subprocess.run([programs / "kaohe_memory"], cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
    held = Decimal(run.stdout.split()[0])
    return Row("gansu-2011: holds, once loaded", held / 1024, "KiB", "the limit", Decimal(1024), Decimal(1))


def compile_rows() -> Iterator[Row]:
    for compiler, (standard, kaohe) in compile_time.measured(ROOT / "include"):
        yield Row(f"a file that scores: {compiler}", Decimal(kaohe), "ms", "standard headers alone",
                  Decimal(standard), Decimal(3))


def printed(row: Row) -> str:
    limit = "" if row.limit is None else f"at most {row.limit:.3g}" + ("" if row.is_well else "  TOO MUCH")
    return (f"{row.what:<39}{row.measured:>9.1f} {row.unit:<4} {row.beside:<26}{row.other:>9.1f} {row.unit:<4}"
            f"{row.ratio:>7.2f}  {limit}").rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=Path, help="the folder of kaohe_benchmarks and kaohe_memory")
    programs, options = parser.parse_known_args()
    times = nanoseconds(programs.programs, options)
    rows = [*scheme_rows(times), *c_rows(times), *python_rows(programs.programs.parent), memory_row(programs.programs),
            *compile_rows(), *number_rows(times)]
    print(f"{'what':<39}{'measured':>14} {'beside':<26}{'':>14}  ratio")
    for row in rows:
        print(printed(row))
    return 0 if all(row.is_well for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
