"""Schemes: read, named, checked, refused with every mistake."""

import copy
import pickle
from pathlib import Path

import pytest

import kaohe


def test_a_folder_and_its_file_are_the_same_scheme(gansu: kaohe.Scheme) -> None:
    by_file = kaohe.Scheme.load(Path("schemes/gansu-2011/scheme.json"))
    assert (by_file.id, by_file.edition) == (gansu.id, gansu.edition) == ("gansu-2011", "2011-07-25")


def test_a_title_stands_in_both_languages(types: kaohe.Scheme) -> None:
    assert (types.title(), types.title("en")) == ("类型", "Types")


def test_another_language_is_refused(types: kaohe.Scheme) -> None:
    with pytest.raises(kaohe.Failure, match="call_word"):
        types.title("fr")


def test_a_scheme_of_bytes_is_read() -> None:
    text = Path("schemes/gansu-2011/scheme.json").read_bytes()
    assert kaohe.Scheme.loads(text).id == "gansu-2011"


def test_doubts_are_warnings(gansu: kaohe.Scheme) -> None:
    assert gansu.check() == []
    text = Path("schemes/gansu-2011/scheme.json").read_text(encoding="utf-8")
    doubtful = kaohe.Scheme.loads(text.replace('"indicators": {', '"indicators": {"idle": {"type": "flag"},', 1))
    assert [(each.code, each.severity) for each in doubtful.check()] == [("lint_unused_indicator", "warning")]


def test_every_mistake_is_told_with_its_place() -> None:
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.Scheme.loads('{"format": "kaohe-scheme/1",\n "titel": 1,\n "score": {"id": "total", "combine": "sun"}}')
    found = {each.code: each for each in caught.value.diagnostics}
    assert (found["unknown_key"].line, found["unknown_key"].column, found["unknown_key"].path) == (2, 2, "/titel")
    assert found["unknown_key"].hint("en") == 'did you mean "title"?'
    assert len(found) > 1


def test_a_failure_says_what_the_command_says(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.Scheme.loads("{")
    assert str(caught.value).startswith("error[json_")
    assert "--> <text>:1:" in str(caught.value)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert str(caught.value).startswith("错误[json_")


def test_a_failure_is_pickled_with_its_findings() -> None:
    # given findings with a hint, a line, an excerpt and another place
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.Scheme.loads('{"format": "kaohe-scheme/1",\n "titel": 1,\n "score": {"id": "total", "id": "sun"}}')
    # when
    copies = [pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value), copy.deepcopy(caught.value)]
    # then
    for each in copies:
        assert (type(each), str(each)) == (kaohe.Failure, str(caught.value))
        assert [found.message() for found in each.diagnostics] == [found.message() for found in caught.value.diagnostics]


def test_a_failure_of_text_says_it() -> None:
    assert str(kaohe.Failure("made by hand")) == "made by hand"
    assert kaohe.Failure("made by hand").diagnostics == []


def test_a_scheme_is_utf8(tmp_path: Path) -> None:
    path = tmp_path / "scheme.json"
    path.write_bytes('{"format": "kaohe-scheme/1", "title": {"zh": "考核"}}'.encode("gb18030"))
    with pytest.raises(kaohe.Failure, match=r"error\[encoding"):
        kaohe.Scheme.load(path)


def test_a_file_that_is_not_there_is_an_os_error() -> None:
    with pytest.raises(FileNotFoundError):
        kaohe.Scheme.load("schemes/nowhere")


def test_a_document_past_the_limit_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "scheme.json"
    large.write_bytes(b" " * (16 * 1024 * 1024 + 1))
    with pytest.raises(kaohe.Failure, match="document_too_large"):
        kaohe.Scheme.load(large)
