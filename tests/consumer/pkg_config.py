#!/usr/bin/env python3
"""Builds the ten-line programs with what pkg-config says of an install, and runs them."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def flags(package: str, prefix: Path) -> list[str]:
    environment = {**os.environ, "PKG_CONFIG_LIBDIR": os.pathsep.join(str(each.parent) for each in prefix.rglob("*.pc"))}
    said = subprocess.run(["pkg-config", "--cflags", "--libs", package], env=environment, check=True,
                          capture_output=True, text=True)
    return said.stdout.split()


def output_of(compiler: str, source: str, options: list[str], libraries: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "consumer"
        subprocess.run([compiler, HERE / source, "-o", program, *options], check=True)
        environment = {**os.environ, "LD_LIBRARY_PATH": str(libraries)}
        return subprocess.run([program], env=environment, check=True, capture_output=True, text=True).stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prefix", type=Path, required=True)
    parser.add_argument("--cc", required=True)
    parser.add_argument("--cxx", required=True)
    arguments = parser.parse_args()
    libraries = next(arguments.prefix.rglob("libkaohe.so.0")).parent
    for compiler, source, package in ((arguments.cc, "main.c", "kaohe"), (arguments.cxx, "main.cpp", "kaohe-cpp")):
        said = output_of(compiler, source, flags(package, arguments.prefix), libraries)
        print(package, said, sep=": ", end="")
        if "format" not in said:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
