"""Tables that are not as the Arrow interfaces promise: refused with the place, never read past their end."""

import ctypes
from collections.abc import Callable
from typing import Any

import pyarrow  # type: ignore[import-untyped]
import pytest

import kaohe


def refusal(scheme: kaohe.Scheme, data: Any) -> str:
    with pytest.raises(kaohe.Failure) as caught:
        scheme.score(data)
    found, = caught.value.diagnostics
    assert found.code == "call_type"
    return found.message("en")


class Handed:
    """Hands out one capsule, however often it is asked."""

    def __init__(self, capsule: object) -> None:
        self.capsule = capsule

    def __arrow_c_stream__(self) -> object:
        return self.capsule


def test_a_stream_is_read_once(types: kaohe.Scheme) -> None:
    twice = Handed(pyarrow.table({"id": ["a"], "many": [3]}).__arrow_c_stream__())
    assert types.score(twice)["a"].points == 4  # a choice that is not reported has its least points
    assert refusal(types, twice) == (
        "the data: expected a table that nobody has read yet, found an Arrow stream that was drained")


@pytest.mark.parametrize("index", [2, 127, -1])
@pytest.mark.parametrize("of", [pyarrow.int8(), pyarrow.int64()], ids=str)
def test_an_index_outside_its_dictionary_is_refused(types: kaohe.Scheme, index: int, of: Any) -> None:
    indices = pyarrow.array([1, 0, index], of)
    column = pyarrow.DictionaryArray.from_arrays(indices, pyarrow.array(["a", "b"]), safe=False)
    assert refusal(types, pyarrow.table({"id": ["a", "b", "c"], "kind": column})) == (
        'column "kind", row 3: expected an entry of its dictionary, found an index outside it')


def test_an_index_past_all_signed_numbers_is_refused(types: kaohe.Scheme) -> None:
    indices = pyarrow.array([2**64 - 1], pyarrow.uint64())
    column = pyarrow.DictionaryArray.from_arrays(indices, pyarrow.array(["a", "b"]), safe=False)
    assert 'column "kind", row 1:' in refusal(types, pyarrow.table({"id": ["a"], "kind": column}))


def struct_of(ids: list[str | None], mask: list[bool]) -> Any:
    columns = [pyarrow.array(ids), pyarrow.array([3] * len(ids))]
    return pyarrow.StructArray.from_arrays(columns, ["id", "many"], mask=pyarrow.array(mask))


def test_a_null_row_of_a_struct_is_refused(types: kaohe.Scheme) -> None:
    rows = struct_of(["a", "b", "c"], [False, False, True])
    expected = "row {}: expected a row with figures, found null throughout"
    assert refusal(types, pyarrow.chunked_array([rows])) == expected.format(3)
    assert refusal(types, pyarrow.chunked_array([rows.slice(1)])) == expected.format(2)
    assert refusal(types, pyarrow.chunked_array([rows.slice(0, 2), rows.slice(2)])) == expected.format(3)
    assert len(types.score(pyarrow.chunked_array([rows.slice(0, 2)]))) == 2


def test_a_row_of_nulls_is_refused(types: kaohe.Scheme) -> None:
    table = pyarrow.table({"id": ["a", None, "c"], "many": [1, None, 3]})
    assert refusal(types, table) == "row 2: expected a row with figures, found null throughout"


class Stream(ctypes.Structure):
    """An ArrowArrayStream that gives what it is told to, whether it fits or not."""


EXPORT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
RELEASE = ctypes.CFUNCTYPE(None, ctypes.POINTER(Stream))
ERROR = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)
Stream._fields_ = [("get_schema", EXPORT), ("get_next", EXPORT), ("get_last_error", ERROR), ("release", RELEASE),
                   ("private_data", ctypes.c_void_p)]


def stream_of(schema: Any, next_batch: Callable[[int], int]) -> tuple[Handed, Stream]:
    def get_schema(_: int, out: int) -> int:
        schema._export_to_c(out)
        return 0

    def release(stream: Any) -> None:
        ctypes.memset(ctypes.byref(stream.contents, Stream.release.offset), 0, ctypes.sizeof(ctypes.c_void_p))

    stream = Stream(EXPORT(get_schema), EXPORT(lambda _, out: next_batch(out)), ERROR(lambda _: None), RELEASE(release))
    capsule = ctypes.pythonapi.PyCapsule_New
    capsule.restype, capsule.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    return Handed(capsule(ctypes.addressof(stream), b"arrow_array_stream", None)), stream


@pytest.mark.parametrize("columns", [{"id": ["a"]}, {"id": ["a"], "many": [1], "money": [1]}, {}], ids=["one", "three", "none"])
def test_a_batch_with_other_columns_is_refused(types: kaohe.Scheme, columns: dict[str, list[Any]]) -> None:
    def next_batch(out: int) -> int:
        pyarrow.RecordBatch.from_pydict(columns)._export_to_c(out)
        return 0

    header = pyarrow.schema([("id", pyarrow.string()), ("many", pyarrow.int64())])
    handed, kept = stream_of(header, next_batch)
    assert refusal(types, handed) == ("the data: expected every batch to have the columns of the header, found a batch "
                                      "with other columns, or with shorter ones")
    assert kept is not None


@pytest.mark.parametrize("scale", [1001, -1001, 2**31 - 1, -(2**31)])
def test_a_decimal_of_many_places_is_refused(types: kaohe.Scheme, scale: int) -> None:
    column = pyarrow.array([None], pyarrow.decimal128(38, scale))
    assert refusal(types, pyarrow.table({"id": ["a"], "money": column})).startswith('column "money": expected whole')
