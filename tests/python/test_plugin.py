"""The cases of schemes as tests of pytest."""

import shutil
from pathlib import Path

import pytest

from conftest import run_command

pytest_plugins = ["pytester"]
PLUGIN = ("-p", "kaohe.pytest_plugin", "-p", "no:cacheprovider")


@pytest.fixture
def folder(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> Path:
    root = request.config.rootpath
    shutil.copytree(root / "schemes" / "gansu-2011", pytester.path / "gansu-2011")
    return pytester.path


@pytest.fixture
def in_root() -> None:
    """These run in a folder of their own."""


def test_nothing_is_collected_unasked(pytester: pytest.Pytester, folder: Path) -> None:
    assert pytester.runpytest_subprocess(*PLUGIN).parseoutcomes() == {}


def test_every_case_is_a_test(pytester: pytest.Pytester, folder: Path) -> None:
    result = pytester.runpytest_subprocess(*PLUGIN, "--kaohe")
    assert result.ret == 0
    assert result.parseoutcomes()["passed"] > 10


def test_a_setting_asks_as_well(pytester: pytest.Pytester, folder: Path) -> None:
    pytester.makeini("[pytest]\nkaohe = true")
    assert pytester.runpytest_subprocess(*PLUGIN).parseoutcomes()["passed"] > 10


def test_a_failing_case_says_what_and_why(pytester: pytest.Pytester, folder: Path) -> None:
    (folder / "gansu-2011" / "cases" / "wrong.json").write_text("""{"format": "kaohe-case/1", "id": "wrong",
      "cohort": {"format": "kaohe-cohort/1", "period": "2011", "subjects": [{"id": "a", "group": "prefecture",
        "facts": {"members": 108630, "members@prior": 0}}]},
      "expect": {"a": {"lines": {"1.all": "218"}, "rank": 2}}}""", encoding="utf-8")
    result = pytester.runpytest_subprocess(*PLUGIN, "--kaohe", "gansu-2011/cases/wrong.json")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(['*a: lines/1.all: expected "218", found "217"',
                                 "*108630 ÷ 500 = 217.26*217 分*", "*a: rank: expected 2, found 1"])


def test_a_case_that_cannot_be_read_is_an_error(pytester: pytest.Pytester, folder: Path) -> None:
    (folder / "gansu-2011" / "cases" / "broken.json").write_text("{", encoding="utf-8")
    result = pytester.runpytest_subprocess(*PLUGIN, "--kaohe", "gansu-2011/cases/broken.json")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*error*json_*", "*broken.json:1:*"])


def test_a_refusal_is_shown(pytester: pytest.Pytester, folder: Path) -> None:
    (folder / "gansu-2011" / "cases" / "refused.json").write_text("""{"format": "kaohe-case/1", "id": "refused",
      "cohort": {"format": "kaohe-cohort/1", "subjects": [{"id": "a", "group": "prefectur"}]},
      "expect": {"a": {"rank": 1}}}""", encoding="utf-8")
    result = pytester.runpytest_subprocess(*PLUGIN, "--kaohe", "gansu-2011/cases/refused.json")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*error*subject_group_unknown*"])


def test_it_knows_the_cases_that_the_command_knows(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> None:
    patterns = request.config.rootpath / "tests" / "patterns"
    options = ("--kaohe", "-o", "python_files=none")  # the folder has tests of its own
    passed = pytester.runpytest_subprocess(*PLUGIN, *options, patterns).parseoutcomes()
    told = run_command("test", str(patterns)).decode().splitlines()[-1]
    assert told == f"{passed['passed']} passed, 0 failed"
