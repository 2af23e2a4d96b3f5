"""`python -m kaohe` is the command."""

import subprocess
import sys

from conftest import run_command


def run_module(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "kaohe", *arguments], capture_output=True, check=False)


def test_it_says_what_the_command_says() -> None:
    arguments = ("score", "schemes/gansu-2011", "examples/data/pairs.csv", "--format", "json")
    assert run_module(*arguments).stdout == run_command(*arguments)


def test_it_ends_as_the_command_ends() -> None:
    assert run_module("score", "schemes/nowhere", "x.csv").returncode == 3
    assert run_module("nonsense").returncode == 2
