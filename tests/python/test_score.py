"""Cohorts in every form, and what comes of them."""

import datetime
import json
import os
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import kaohe
from conftest import run_command

FACTS = {"many": 3, "money": "1/3", "share": "80%", "done": True, "kind": "b", "day": datetime.date(2026, 7, 1)}
TOTAL = Fraction(3) + Fraction(1, 3) + 80 + 5 + 3 + 2

DOCUMENT: dict[str, Any] = {"format": "kaohe-cohort/1", "period": "2026", "subjects": [{"id": "a", "facts": FACTS}]}
AS_TEXT = json.dumps(DOCUMENT, default=str)
CSV = "id,period,many,money,share,done,kind,day\na,2026,3,1/3,80%,true,b,2026-07-01\n"


def test_a_document_as_dict(types: kaohe.Scheme) -> None:
    assert types.score(DOCUMENT)["a"].total == TOTAL


def test_a_document_as_dict_needs_no_format(types: kaohe.Scheme) -> None:
    assert types.score({"period": "2026", "subjects": [{"id": "a", **FACTS}]})["a"].total == TOTAL


def test_a_list_of_subjects(types: kaohe.Scheme) -> None:
    assert types.score([{"id": "a", "facts": FACTS}], period="2026")["a"].total == TOTAL


def test_a_list_of_rows(types: kaohe.Scheme) -> None:
    sheet = types.score([{"id": "a", "name": "甲市", "group": None, **FACTS}], period="2026")["a"]
    assert (sheet.name, sheet.group, sheet.total) == ("甲市", "", TOTAL)


def test_a_dict_by_ids(types: kaohe.Scheme) -> None:
    sheets = types.score({"a": FACTS, "b": {"facts": FACTS, "history": {"2025": {"rank": 1}}}}, period="2026")
    assert [each.total for each in sheets] == [TOTAL, TOTAL]


def test_json_text_bytes_and_paths(types: kaohe.Scheme, tmp_path: Path) -> None:
    path = tmp_path / "cohort.json"
    path.write_text(AS_TEXT, encoding="utf-8")
    for data in (AS_TEXT, AS_TEXT.encode(), path, str(path)):
        assert types.score(data)["a"].total == TOTAL


def test_csv_paths_and_bytes(types: kaohe.Scheme, tmp_path: Path) -> None:
    path = tmp_path / "cohort.csv"
    path.write_bytes(CSV.encode())
    for data in (path, CSV.encode()):
        assert types.score(data)["a"].total == TOTAL


def test_csv_of_a_chinese_spreadsheet(types: kaohe.Scheme, tmp_path: Path) -> None:
    path = tmp_path / "cohort.csv"
    path.write_bytes("id,name,人数\na,甲市,12\n".encode("gb18030"))
    sheet = types.score(path)["a"]
    assert (sheet.name, sheet.total) == ("甲市", Fraction(12 + 1))  # a choice that is not reported has its least points


def test_what_was_read_as_gb18030_is_told(types: kaohe.Scheme, tmp_path: Path) -> None:
    path = tmp_path / "cohort.csv"
    path.write_bytes("id,name,人数\na,甲市,12\n".encode("gb18030"))
    for cohort in (types.cohort(path), types.cohort({"a": {}}, prior=path, period="2026")):
        assert f"{path} is not UTF-8; read as GB18030" in [each.message("en") for each in cohort.notes]
        assert f"{path} 不是 UTF-8，已按 GB18030 读取" in [each.message("zh") for each in cohort.notes]
    path.write_text("id,人数\na,12\n", encoding="utf-8")
    assert "remark" not in [each.code for each in types.cohort(path).notes]
    # and where the cohort is refused
    path.write_bytes("id,name,人数\na,甲市,zw\n".encode("gb18030"))
    with pytest.raises(kaohe.Failure) as caught:
        types.cohort(path)
    assert str(caught.value).index("error[number_syntax]") < str(caught.value).index("read as GB18030")


def test_the_name_of_a_file_need_not_be_utf8(types: kaohe.Scheme, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.csv"
    with open(name, "wb") as file:
        file.write(b"id,many\na,drei\n")
    with pytest.raises(kaohe.Failure) as caught:
        types.score(os.fsdecode(name))
    assert caught.value.diagnostics[0].file.endswith("/\ufffd.csv")


def test_a_cohort_is_read_once_and_scored_often(types: kaohe.Scheme) -> None:
    cohort = types.cohort(DOCUMENT)
    assert len(cohort) == 1
    assert types.score(cohort).json() == types.score(cohort).json()


@pytest.mark.parametrize("option", ["prior", "records", "history", "period"])
def test_what_is_given_beside_a_cohort_is_refused_by_name(types: kaohe.Scheme, option: str) -> None:
    cohort = types.cohort(DOCUMENT)
    value: Any = "2026" if option == "period" else {"a": {}}
    with pytest.raises(TypeError, match=f"give {option} to Scheme.cohort"):
        types.score(cohort, **{option: value})


def test_data_beside_a_cohort_are_refused(types: kaohe.Scheme) -> None:
    cohort = types.cohort(DOCUMENT)
    for data in ((cohort, DOCUMENT), (DOCUMENT, cohort), (cohort, cohort)):
        with pytest.raises(TypeError, match="give other data to Scheme.cohort"):
            types.score(*data)


def test_data_are_merged_by_id(types: kaohe.Scheme) -> None:
    assert types.score({"a": {"many": 3}}, {"a": {"money": 4}})["a"].points == 3 + 4 + 1


def test_the_period_before(gansu: kaohe.Scheme) -> None:
    sheets = gansu.score({"a": {"group": "prefecture", "members": 1500}}, period="2011",
                         prior={"a": {"group": "prefecture", "members": 400}})
    assert {line.id: line.points for line in sheets["a"].lines}["1.all"] == 2


def test_sheets_are_history(gansu: kaohe.Scheme) -> None:
    before = gansu.score({"a": {"group": "prefecture", "articles": 3}}, period="2010")
    after = gansu.score({"a": {"group": "prefecture", "articles": 3}}, period="2011", history=before)
    assert after["a"].rank == 1


def test_an_unknown_layer_is_refused(types: kaohe.Scheme) -> None:
    with pytest.raises(kaohe.Failure, match="call_word"):
        types.score(DOCUMENT, layer="mine")


def test_a_sheet_has_everything(types: kaohe.Scheme) -> None:
    sheet = types.score([{"id": "a", "name": "甲", **FACTS}], period="2026")[0]
    assert (sheet.subject, sheet.name, sheet.points, sheet.total) == ("a", "甲", TOTAL, TOTAL)
    assert (sheet.rank, sheet.grade, sheet.effects, sheet.awards) == (None, None, [], [])
    assert [each.id for each in sheet.sections] == ["total"]
    assert "3 步" in sheet.reason() and "3 steps" in sheet.reason("en")


def test_a_sheet_is_explained_as_the_command_does(gansu: kaohe.Scheme) -> None:
    sheet = gansu.score("examples/data/pairs.csv")["nanjing-2006"]
    told = run_command("explain", "schemes/gansu-2011", "examples/data/pairs.csv", "--subject", "nanjing-2006")
    for _ in range(2):
        assert sheet.reason("en").strip() == told.decode().strip()


def test_a_line_says_why(types: kaohe.Scheme) -> None:
    line = types.score([{"id": "a", **FACTS}], period="2026")["a"].lines[0]
    assert (line.id, line.clause, line.title(), line.title("en")) == ("1", "一.1", "人数", "People")
    assert (line.status, line.value, line.points, line.most, line.met) == ("scored", Fraction(3), Fraction(3), None, None)
    assert line.reason("en") == "3 / 1 = 3 steps counted exactly, 3 points"
    assert line.interpretation("en") == "By head"


def test_values_have_their_types(types: kaohe.Scheme) -> None:
    lines = types.score([{"id": "a", **FACTS}], period="2026")["a"].lines
    assert [each.value for each in lines] == [3, Fraction(1, 3), Fraction(4, 5), True, 3, "b"]
    assert [type(each.value) for each in lines] == [Fraction, Fraction, Fraction, bool, Fraction, str]


def test_what_is_not_reported_has_no_value(types: kaohe.Scheme) -> None:
    line = types.score([{"id": "a", "many": None}], period="2026")["a"].lines[0]
    assert (line.status, line.value, line.points) == ("failed", None, Fraction(0))


def test_lines_outlive_their_sheets(types: kaohe.Scheme) -> None:
    line = types.score([{"id": "a", **FACTS}], period="2026")["a"].lines[0]
    assert line.points == 3


def test_ranks_effects_and_awards(gansu: kaohe.Scheme) -> None:
    facts = {"group": "prefecture", "task_met": True, "review_sent": "2011-11-20", "staff": 45}
    sheets = gansu.score({"period": "2011", "facts": {"campaigns_over": False}, "subjects": [
        {"id": "a", **facts, "articles": 9}, {"id": "b", **facts, "articles": 8, "review_sent": "2011-12-01"}]})
    assert [each.rank for each in sheets] == [1, None]
    assert sheets["a"].awards == [kaohe.Award("prize", "won", Fraction(27000), [])]
    assert [(each.does, each.state) for each in sheets["b"].effects] == [("excluded", "yes")]


def test_sheets_by_index_id_and_slice(types: kaohe.Scheme) -> None:
    sheets = types.score({"a": FACTS, "b": FACTS, "c": FACTS}, period="2026")
    assert len(sheets) == 3
    assert [each.subject for each in sheets[1:]] == ["b", "c"]
    assert sheets[-1].subject == "c"
    assert "b" in sheets and "d" not in sheets
    with pytest.raises(IndexError):
        sheets[3]
    with pytest.raises(KeyError):
        sheets["d"]


LISTS = "examples/schemes/lists"
LAYERS = "examples/schemes/layers"


@pytest.mark.parametrize(
    ("scheme", "cohort", "options", "arguments"),
    [
        ("schemes/gansu-2011", "examples/data/pairs.csv", {}, []),
        (LAYERS, f"{LAYERS}/cohort.json", {"layer": "self"}, ["--layer", "self"]),
        (LISTS, f"{LISTS}/cohort.csv", {"records": {"articles": f"{LISTS}/articles.csv"}},
         ["--records", f"articles={LISTS}/articles.csv"]),
    ],
)
def test_json_is_the_commands_to_the_byte(scheme: str, cohort: str, options: dict[str, Any],
                                          arguments: list[str]) -> None:
    ours = kaohe.Scheme.load(scheme).score(cohort, **options).json()
    assert ours.encode() == run_command("score", scheme, cohort, "--format", "json", *arguments)


def test_objects_have_no_fingerprint(gansu: kaohe.Scheme) -> None:
    sheets = json.loads(gansu.score({"a": {"group": "prefecture"}}, period="2011").json())
    assert sheets["data"] == {"sha256": None}
    assert len(sheets["scheme"]["sha256"]) == 64


def test_notes_tell_what_a_reader_must_know(gansu: kaohe.Scheme) -> None:
    sheets = gansu.score("examples/data/pairs.csv")
    told = json.loads(sheets.json())["notes"]
    assert [each.code for each in sheets.notes] == [each["code"] for each in told]
    assert sheets.provisional == json.loads(sheets.json())["provisional"]


def test_a_cohort_of_another_scheme_is_refused(gansu: kaohe.Scheme, types: kaohe.Scheme) -> None:
    with pytest.raises(kaohe.Failure, match="call_other_scheme"):
        types.score(gansu.cohort({"a": {"group": "prefecture"}}, period="2011"))
