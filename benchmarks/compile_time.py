#!/usr/bin/env python3
"""How long a small program that scores a cohort takes to compile, beside one that includes only the standard headers
it uses. Prints one line a compiler; exits 1 above the limit. Times are CPU time, the least of several runs."""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 3
RUNS = 5

STANDARD = """
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
int main() {
    std::vector<std::string> const names{"a", "b"};
    for (std::string const& each : names) std::printf("%s\\n", each.c_str());
}
"""

KAOHE = """
#include <cstdio>
#include <kaohe/kaohe.hpp>
int main() {
    kaohe::scheme const by = kaohe::read_scheme({"scheme.json", "{}"}).value().scheme;
    kaohe::cohort const of;
    kaohe::evaluation const made = kaohe::evaluate(by, of).value();
    for (kaohe::sheet const& each : made.sheets) std::printf("%s\\n", kaohe::to_text(*each.total).c_str());
}
"""


def cpu_milliseconds(command: list[str]) -> int:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env={**os.environ, "CCACHE_DISABLE": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000)


def least_times(compiler: str, include: Path, folder: Path) -> list[int]:
    """The two programs are compiled in turn, so that a busy machine slows both alike."""
    files = []
    for name, text in (("standard.cpp", STANDARD), ("kaohe.cpp", KAOHE)):
        files.append(folder / name)
        files[-1].write_text(text)
    base = [compiler, "-std=c++20", f"-I{include}", "-c", "-o", str(folder / "out.o")]
    rounds = [[cpu_milliseconds([*base, str(each)]) for each in files] for _ in range(RUNS)]
    return [min(column) for column in zip(*rounds)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("compilers", nargs="*", default=["g++", "clang++-19"])
    parser.add_argument("--include", type=Path, default=Path(__file__).resolve().parent.parent / "include")
    arguments = parser.parse_args()
    well = True
    for compiler in filter(shutil.which, arguments.compilers):
        with tempfile.TemporaryDirectory() as folder:
            standard, kaohe = least_times(compiler, arguments.include, Path(folder))
        hundredths = kaohe * 100 // standard
        well = well and hundredths <= LIMIT * 100
        print(f"{compiler}: a file that scores a cohort compiles in {kaohe} ms, one with the standard headers in "
              f"{standard} ms: {hundredths // 100}.{hundredths % 100:02d} times (at most {LIMIT})")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
