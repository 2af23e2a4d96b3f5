"""Tables: pandas, polars, pyarrow, and whatever else speaks Arrow."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
import pandas
import polars
import pyarrow  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as some

import kaohe

COLUMNS: dict[str, list[Any]] = {
    "id": ["a", "b", "c"],
    "name": ["甲", None, 'say "hi", 丙'],
    "many": [1, 2, None],
    "done": [True, False, None],
    "day": [datetime.date(2026, 7, 1), None, datetime.date(1969, 12, 31)],
    "money": [Decimal("0.05"), Decimal("-12.30"), None],
    "share": ["80%", "", None],
}


def values(sheets: kaohe.Sheets, line: str) -> list[object]:
    return [each.value for sheet in sheets for each in sheet.lines if each.id == line]


def frames() -> Iterator[Any]:
    yield pytest.param(pyarrow.table(COLUMNS), id="pyarrow")
    yield pytest.param(polars.DataFrame(COLUMNS), id="polars")
    yield pytest.param(pandas.DataFrame(COLUMNS).astype({"many": "Int64"}), id="pandas")
    yield pytest.param(pyarrow.table(COLUMNS).to_reader(max_chunksize=1), id="a stream of batches")
    yield pytest.param(pyarrow.table({"id": ["x"], **{k: pyarrow.nulls(1) for k in ("many", "done")}}), id="nulls")


@pytest.mark.parametrize("frame", list(frames()))
def test_a_frame_is_a_cohort(types: kaohe.Scheme, frame: Any) -> None:
    sheets = types.score(frame, period="2026")
    if len(sheets) == 1:
        assert values(sheets, "1") == [None]
        return
    assert [each.name for each in sheets] == ["甲", "", 'say "hi", 丙']
    assert values(sheets, "1") == [1, 2, None]
    assert values(sheets, "2") == [Fraction(1, 20), Fraction(-123, 10), None]
    assert values(sheets, "3") == [Fraction(4, 5), None, None]
    assert values(sheets, "4") == [True, False, None]
    assert [each.status for sheet in sheets for each in sheet.lines if each.id == "5"] == [
        "scored", "failed", "not_in_force"]


def test_an_index_of_pandas_is_a_column(types: kaohe.Scheme) -> None:
    frame = pandas.DataFrame({"many": [3]}, index=pandas.Index(["a"], name="id"))
    assert values(types.score(frame), "1") == [3]


def test_an_index_of_pandas_without_a_name_becomes_the_id(types: kaohe.Scheme) -> None:
    frame = pandas.DataFrame({"many": [3]}, index=pandas.Index(["a"]))
    with pytest.raises(kaohe.Failure, match="cohort_without_id"):
        types.score(frame)
    assert values(types.score(frame.rename_axis("id").reset_index()), "1") == [3]


def test_columns_may_have_titles(types: kaohe.Scheme) -> None:
    assert values(types.score(polars.DataFrame({"id": ["a"], "人数": [3]})), "1") == [3]


WHOLE_TYPES = [getattr(pyarrow, f"{sign}int{bits}")() for sign in ("", "u") for bits in (8, 16, 32, 64)]


@pytest.mark.parametrize("of", WHOLE_TYPES, ids=str)
def test_whole_numbers_of_every_size(types: kaohe.Scheme, of: Any) -> None:
    most = 2 ** (of.bit_width - (0 if str(of).startswith("u") else 1)) - 1
    sheets = types.score(pyarrow.table({"id": ["a", "b"], "money": pyarrow.array([most, 0], of)}))
    assert values(sheets, "2") == [most, 0]


def test_the_least_whole_number(types: kaohe.Scheme) -> None:
    assert values(types.score(polars.DataFrame({"id": ["a"], "money": [-(2**63)]})), "2") == [-(2**63)]


@pytest.mark.parametrize("of", [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view(),
                                pyarrow.dictionary(pyarrow.int8(), pyarrow.string())], ids=str)
def test_text_of_every_layout(types: kaohe.Scheme, of: Any) -> None:
    long = "甲" * 100
    names = pyarrow.array(["short", None, long, ""]).cast(of)
    sheets = types.score(pyarrow.table({"id": ["a", "b", "c", "d"], "name": names}))
    assert [each.name for each in sheets] == ["short", "", long, ""]


def test_categories(types: kaohe.Scheme) -> None:
    for frame in (pandas.DataFrame({"id": ["a", "b", "c"], "kind": pandas.Categorical(["b", "a", "b"])}),
                  polars.DataFrame({"id": ["a", "b", "c"], "kind": ["b", "a", "b"]},
                                   schema={"id": polars.String, "kind": polars.Categorical})):
        assert values(types.score(frame), "6") == ["b", "a", "b"]


def test_slices_begin_where_they_begin(types: kaohe.Scheme) -> None:
    table = pyarrow.table(COLUMNS)
    assert values(types.score(table.slice(1, 1)), "1") == [2]
    assert values(types.score(polars.DataFrame(COLUMNS)[1:2]), "4") == [False]
    struct = pyarrow.StructArray.from_arrays([pyarrow.array(["a", "b"]), pyarrow.array([1, 2])], ["id", "many"])
    assert values(types.score(pyarrow.RecordBatch.from_struct_array(struct.slice(1))), "1") == [2]


@given(some.lists(some.none() | some.decimals(allow_nan=False, allow_infinity=False, places=5,
                                              min_value=Decimal(-(10**20)), max_value=Decimal(10**20)), min_size=1),
       some.sampled_from([5, 9]))
def test_decimals_come_in_exactly(types: kaohe.Scheme, decimals: list[Decimal | None], scale: int) -> None:
    column = pyarrow.array(decimals, pyarrow.decimal128(38, scale))
    ids = [str(index) for index in range(len(decimals))]
    expected = [None if each is None else Fraction(each) for each in decimals]
    assert values(types.score(pyarrow.table({"id": ids, "money": column})), "2") == expected


@given(some.lists(some.none() | some.integers(-(10**9), 10**9), min_size=1))
def test_decimals_of_whole_thousands(types: kaohe.Scheme, thousands: list[int | None]) -> None:
    decimals = [None if each is None else Decimal(each * 1000) for each in thousands]
    column = pyarrow.array(decimals, pyarrow.decimal128(20, -3))
    ids = [str(index) for index in range(len(decimals))]
    assert values(types.score(pyarrow.table({"id": ids, "money": column})), "2") == [
        None if each is None else Fraction(each) for each in decimals]


@given(some.lists(some.text(some.characters(codec="utf-8", exclude_characters="\0")), min_size=1, max_size=5))
def test_any_text_is_a_cell(types: kaohe.Scheme, texts: list[str]) -> None:
    names = [f"<{each}>" for each in texts]  # blanks around a cell are none of it
    sheets = types.score(pyarrow.table({"id": [str(index) for index in range(len(names))], "name": names}))
    assert [each.name for each in sheets] == names


def test_a_nul_is_no_text(types: kaohe.Scheme) -> None:
    with pytest.raises(kaohe.Failure, match="csv_nul"):
        types.score(pyarrow.table({"id": ["a"], "name": ["\0"]}))


@pytest.mark.parametrize("frame", [
    pandas.DataFrame({"id": ["a", "b"], "many": [1, None]}),
    polars.DataFrame({"id": ["a"], "many": [1.0]}),
    pyarrow.table({"id": ["a"], "many": pyarrow.array([1], pyarrow.float32())}),
    pyarrow.table({"id": ["a"], "many": pyarrow.array([numpy.float16(1)], pyarrow.float16())}),
    pyarrow.table({"id": ["a"], "many": pyarrow.array([1.0]).dictionary_encode()}),
], ids=["pandas", "polars", "float32", "float16", "dictionary"])
def test_a_column_of_floats_is_refused_by_name(types: kaohe.Scheme, frame: Any) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score(frame)
    found, = caught.value.diagnostics
    assert (found.code, found.message("en")) == (
        "call_float_column", 'column "many": expected exact numbers, found floats')
    assert 'astype("Int64")' in found.hint("en")


@pytest.mark.parametrize(("column", "name"), [
    (pyarrow.array([datetime.datetime(2026, 1, 1)]), "timestamp"),
    (pyarrow.array([[1]]), "list"),
    (pyarrow.array([b"1"]), "binary"),
    (pyarrow.array([{"a": 1}]), "struct"),
    (pyarrow.array([datetime.time(1)]), "time"),
    (pyarrow.array([Decimal(1)], pyarrow.decimal256(40, 2)), "Arrow d:40,2,256"),
])
def test_columns_of_other_types_are_refused_by_name(types: kaohe.Scheme, column: Any, name: str) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score(pyarrow.table({"id": ["a"], "many": column, "money": column}))
    assert [each.message("en").split(":")[0] for each in caught.value.diagnostics] == ['column "many"', 'column "money"']
    assert caught.value.diagnostics[0].message("en").endswith(f"found {name}")


def test_a_wrong_cell_is_shown_in_its_row(types: kaohe.Scheme) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score(polars.DataFrame({"id": ["a", "b"], "many": ["1", "drei"]}))
    found, = caught.value.diagnostics
    assert (found.code, found.file, found.line) == ("number_syntax", "<frame>", 3)
    assert '3 | "b","drei"' in str(caught.value)


@pytest.mark.parametrize(("columns", "code"), [
    ({"many": [1]}, "cohort_without_id"),
    ({"id": ["a"], "mny": [1]}, "cohort_column_unknown"),
    ({"id": ["a", "a"], "many": [1, 2]}, "subject_id_repeated"),
    ({"id": pyarrow.array([], pyarrow.string())}, "cohort_empty"),
    ({}, "csv_empty"),
])
def test_the_rules_of_tables_hold(types: kaohe.Scheme, columns: dict[str, Any], code: str) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score(pyarrow.table(columns))
    assert caught.value.diagnostics[0].code == code


def test_a_stream_that_fails_says_why(types: kaohe.Scheme) -> None:
    def batches() -> Iterator[Any]:
        raise OSError("the line is dead")
        yield

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema([("id", pyarrow.string())]), batches())
    with pytest.raises(kaohe.Failure, match="the data: expected .* an Arrow stream that failed: .*the line is dead"):
        types.score(reader)


@pytest.mark.parametrize("raised", [KeyboardInterrupt, MemoryError])
def test_what_stops_a_stream_stays_what_it_is(types: kaohe.Scheme, raised: type[BaseException]) -> None:
    def batches() -> Iterator[Any]:
        raise raised("enough")
        yield

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema([("id", pyarrow.string())]), batches())
    with pytest.raises(raised):
        types.score(reader)


def test_what_is_no_stream_is_no_frame(types: kaohe.Scheme) -> None:
    class Liar:
        def __arrow_c_stream__(self) -> object:
            return "a stream"

    with pytest.raises((TypeError, ValueError)):
        types.score(Liar())


@pytest.mark.parametrize("series", [
    pyarrow.chunked_array([[[1, 2], [3]]]), pyarrow.chunked_array([[1, 2]]), polars.Series([[1], [2]]),
], ids=["lists", "whole numbers", "polars"])
def test_one_column_is_no_table(types: kaohe.Scheme, series: Any) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score(series)
    assert "expected a table of columns" in caught.value.diagnostics[0].message("en")


def test_days_beyond_the_calendar_are_refused(types: kaohe.Scheme) -> None:
    # given the ends of the type, and the days beside 0001-01-01 and 9999-12-31
    days = pyarrow.array([-(2**31), 2**31 - 1, 2932897, -719163], pyarrow.int32()).view(pyarrow.date32())
    with pytest.raises(kaohe.Failure) as caught:
        types.score(pyarrow.table({"id": ["a", "b", "c", "d"], "day": days}))
    assert [each.code for each in caught.value.diagnostics] == ["date_syntax"] * 4
    ends = pyarrow.array([2932896, -719162], pyarrow.int32()).view(pyarrow.date32())
    assert len(types.score(pyarrow.table({"id": ["a", "b"], "day": ends}), period="2026")) == 2


def test_the_period_before_may_be_a_frame(gansu: kaohe.Scheme) -> None:
    now = polars.DataFrame({"id": ["a"], "group": ["prefecture"], "members": [1500]})
    before = pandas.DataFrame({"id": ["a"], "group": ["prefecture"], "members": [400]})
    sheets = gansu.score(now, prior=before, period="2011")
    assert {line.id: line.points for line in sheets["a"].lines}["1.all"] == 2


def test_sheets_as_pandas(types: kaohe.Scheme) -> None:
    frame = types.score({"a": {"many": 3}, "b": {"money": "1/3"}}).to_pandas()
    assert list(frame.index) == ["a", "b"]
    assert list(frame["total"]) == [Fraction(4), Fraction(4, 3)]
    assert str(frame["rank"].dtype) == "Int64"
    assert not any(isinstance(cell, float) for cell in frame.to_numpy().ravel())


def test_a_sheet_as_pandas(types: kaohe.Scheme) -> None:
    frame = types.score({"a": {"many": 3}})["a"].to_pandas()
    assert frame.loc["1", "points"] == 3
    assert frame.loc["2", "status"] == "failed"


def test_sheets_in_a_notebook(types: kaohe.Scheme) -> None:
    sheets = types.score([{"id": "a<b", "name": "<甲>", "many": 3}])
    assert "<td>a&lt;b</td>" in sheets._repr_html_()
    html = sheets[0]._repr_html_()
    assert "&lt;甲&gt;" in html and "3 步" in html and "<甲>" not in html
