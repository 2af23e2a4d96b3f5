"""Whatever is handed in: an answer or a Failure that names the place, never a crash, never a float."""

import datetime
import threading
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import kaohe


def refusal(scheme: kaohe.Scheme, data: Any) -> kaohe.Diagnostic:
    with pytest.raises(kaohe.Failure) as caught:
        scheme.score(data, period="2026")
    return caught.value.diagnostics[0]


def test_a_float_is_named_by_its_place(types: kaohe.Scheme) -> None:
    rows = [{"id": f"s{index}", "facts": {"many": 1}} for index in range(3)]
    found = refusal(types, [*rows, {"id": "x", "facts": {"many": 0.1}}])
    assert (found.code, found.path) == ("call_float", "/subjects/3/facts/many")
    assert found.message("en").startswith("subjects[3].facts.many: expected an exact number, found the float 0.1")


@pytest.mark.parametrize("wrong", [0.5, float("inf"), numpy.float64(1), numpy.float32(1)])
def test_floats_of_all_sorts(types: kaohe.Scheme, wrong: Any) -> None:
    assert refusal(types, {"a": {"many": wrong}}).code == "call_float"


@pytest.mark.parametrize(
    "wrong",
    [{1}, b"3", object(), 3j, datetime.datetime(2026, 1, 1), datetime.timedelta(1), Decimal("NaN"), range(3), "\udc80",
     {1: 2}, numpy.array([1, 2]), type, threading.Lock()],
)
def test_other_types(types: kaohe.Scheme, wrong: Any) -> None:
    found = refusal(types, {"a": {"many": wrong}})
    assert (found.code, found.path) == ("call_type", "/subjects/0/facts/many")


@pytest.mark.parametrize("wrong", [5, None, 0.5, {"a": 5}, {"a": None}, [5], [[]], {5: {}}, [{5: 1}], object()])
def test_what_is_no_cohort(types: kaohe.Scheme, wrong: Any) -> None:
    assert refusal(types, wrong).code == "call_type"


def test_what_a_cohort_may_be_is_said(types: kaohe.Scheme) -> None:
    for wrong in (polars.LazyFrame({"id": ["a"]}), (row for row in [{"id": "a"}]), None):
        assert refusal(types, wrong).message("en").startswith(
            "the data: expected a dict, a list of dicts, a path, JSON text, bytes or a frame, found ")


@pytest.mark.parametrize(("options", "told"), [
    ({"period": "\udc80"}, "period: expected text that can be written as UTF-8, found half of a surrogate pair"),
    ({"period": 2026}, "period: expected text, found int"),
    ({"records": {5: [{}]}}, "records: expected text, found int"),
    ({"records": "x"}, "records: expected a dict of tables by their lists, found str"),
    ({"layer": 5}, "layer: expected text, found int"),
])
def test_wrong_arguments_are_named(types: kaohe.Scheme, options: dict[str, Any], told: str) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        types.score({"a": {}}, **options)
    assert [each.message("en") for each in caught.value.diagnostics] == [told]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"many": True}, "number_syntax"),
        ({"done": 2}, "flag_syntax"),
        ({"share": "80"}, "percent_without_sign"),
        ({"share": Decimal("0.8")}, "percent_without_sign"),
        ({"day": "2026-02-30"}, "date_impossible"),
        ({"mny": 3}, "fact_unknown"),
        ({"many": "-"}, "fact_placeholder"),
    ],
)
def test_the_rules_of_documents_hold(types: kaohe.Scheme, facts: dict[str, Any], code: str) -> None:
    found = refusal(types, {"a": facts})
    assert (found.code, found.line, found.file) == (code, 0, "")
    assert found.path == f"/subjects/0/facts/{next(iter(facts))}"


def test_nothing_is_scored_of_an_empty_cohort(types: kaohe.Scheme) -> None:
    assert refusal(types, []).code == "cohort_empty"
    assert refusal(types, {}).code == "cohort_empty"


def test_an_id_stands_once(types: kaohe.Scheme) -> None:
    assert refusal(types, [{"id": "a"}, {"id": "a"}]).code == "subject_id_repeated"


def test_a_list_that_holds_itself(types: kaohe.Scheme) -> None:
    circle: list[Any] = []
    circle.append(circle)
    circle.append(circle)
    assert refusal(types, {"a": {"many": circle}}).code == "json_too_deep"


def test_a_dict_that_changes_while_it_is_read(types: kaohe.Scheme) -> None:
    # given a figure whose text takes the row apart, and behind it one that is refused
    class Sly:
        def __index__(self) -> int:
            row.clear()
            return 3

    row: dict[str, Any] = {"id": "a", "".join(["ma", "ny"]): [Sly(), {1}], "money": 4}
    # then
    assert refusal(types, [row]).path == "/subjects/0/facts/many/1"


def forgets(what: Any) -> Any:
    class Sly:
        def __index__(self) -> int:
            what.clear()
            return 3

    return Sly()


def test_nothing_is_lost_of_a_dict_that_changes(types: kaohe.Scheme) -> None:
    # given figures that take apart a row, its facts, a cohort by ids, a document and a record
    row: dict[str, Any] = {"id": "a"}
    facts: dict[str, Any] = {}
    by_id: dict[str, Any] = {}
    document: dict[str, Any] = {"period": "2026"}
    for each in (row, facts):
        each.update(many=forgets(each), money=4)
    by_id.update(a={"many": forgets(by_id)}, b={})
    document.update(subjects=[{"id": "a", "many": forgets(document)}], facts={})
    # then
    for data in ([row], {"a": {"facts": facts}}, by_id, document):
        with pytest.raises(RuntimeError, match="changed its size"):
            types.score(data)


def test_nothing_is_lost_of_a_list_that_changes(types: kaohe.Scheme) -> None:
    rows: list[Any] = []
    rows.extend([{"id": "a", "many": forgets(rows)}, {"id": "b"}])
    figures: list[Any] = []
    figures.extend([forgets(figures), 4])
    for data in (rows, {"a": {"many": figures}}):
        with pytest.raises(RuntimeError, match="changed its size"):
            types.score(data)


def test_an_exception_of_an_object_is_let_through(types: kaohe.Scheme) -> None:
    class Broken:
        def __index__(self) -> int:
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        types.score({"a": {"many": Broken()}})


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text() | some.decimals() | some.fractions()
    | some.dates() | some.datetimes() | some.binary() | some.complex_numbers(),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text() | some.integers(), inner, max_size=4)
    | some.tuples(inner),
    max_leaves=12,
)
KEYS = some.sampled_from(["id", "name", "group", "facts", "history", "period", "subjects", "format", "groups", "many",
                          "money", "share", "done", "day", "kind", "many@prior", "1"])
ROWS = some.dictionaries(KEYS | some.text(), ANYTHING, max_size=6)


def figures(line: kaohe.Line) -> list[object]:
    return [line.value, line.points, line.most]


@settings(max_examples=300)
@given(ANYTHING | some.lists(ROWS, max_size=3) | some.dictionaries(some.text(), ROWS, max_size=3) | ROWS)
def test_anything_at_all(types: kaohe.Scheme, data: Any) -> None:
    if isinstance(data, str):  # that is a path
        return
    try:
        sheets = types.score(data)
    except kaohe.Failure as failure:
        assert failure.diagnostics and str(failure)
        return
    for sheet in sheets:
        assert sheet.total is None or type(sheet.total) is Fraction
        assert not any(isinstance(figure, float) for line in sheet.lines for figure in figures(line))


@settings(max_examples=200)
@given(some.binary() | some.text().map(lambda text: ("{" + text).encode("utf-8", "surrogatepass")))
def test_any_bytes(types: kaohe.Scheme, data: bytes) -> None:
    for read in (types.score, kaohe.Scheme.loads):
        with pytest.raises(kaohe.Failure):
            read(data)


def test_a_key_stays_one_key_whatever_stands_in_it(gansu: kaohe.Scheme) -> None:
    key = 'members": 5, "x\\'
    with pytest.raises(kaohe.Failure) as refused:
        gansu.cohort({"a": {"group": "prefecture", key: 1}}, period="2011")
    (unknown,) = [each for each in refused.value.diagnostics if each.code == "fact_unknown"]
    assert key in unknown.message("en")
