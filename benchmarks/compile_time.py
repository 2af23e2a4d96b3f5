"""How long a small program that scores a cohort takes to compile, beside one that includes only the standard headers
it uses: CPU time, the least of several runs."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

COMPILERS = ("g++", "clang++-19")
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


def measured(include: Path) -> Iterator[tuple[str, list[int]]]:
    """For every compiler that is there: milliseconds with the standard headers, and with kaohe."""
    for compiler in filter(shutil.which, COMPILERS):
        with tempfile.TemporaryDirectory() as folder:
            yield compiler, least_times(compiler, include, Path(folder))
