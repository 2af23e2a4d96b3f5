"""What is larger than a document may be: refused if it is one, taken if it was written of objects."""

from pathlib import Path

import pytest

import kaohe

LIMIT = 16 * 1024 * 1024
LARGE_ROWS = {f"s{index:04d}": {"name": "n" * 4_400, "many": 1} for index in range(4_000)}


@pytest.fixture(scope="module")
def large_csv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One row more than the limit holds."""
    row = "s{:07d},1\n"
    path = tmp_path_factory.mktemp("large") / "cohort.csv"
    count = LIMIT // len(row.format(0)) + 1
    path.write_text("id,many\n" + "".join(row.format(index) for index in range(count)), encoding="utf-8")
    return path


def test_a_large_file_is_refused_beside_large_objects(types: kaohe.Scheme, large_csv: Path) -> None:
    # given objects that are larger than the file
    for data in ((LARGE_ROWS, large_csv), (large_csv, LARGE_ROWS), (large_csv,), (LARGE_ROWS, large_csv.read_bytes())):
        with pytest.raises(kaohe.Failure) as caught:
            types.cohort(*data)
        assert [each.code for each in caught.value.diagnostics] == ["document_too_large"]


def test_a_large_file_of_another_part_is_refused(types: kaohe.Scheme, large_csv: Path) -> None:
    for part in ("prior", "history"):
        with pytest.raises(kaohe.Failure, match="document_too_large"):
            types.cohort(LARGE_ROWS, **{part: large_csv})  # type: ignore[arg-type]


def test_large_objects_are_a_cohort_wherever_they_stand(types: kaohe.Scheme) -> None:
    few = {"s0000": {"many": 1}}
    assert len(types.cohort(LARGE_ROWS)) == 4_000
    assert len(types.cohort(few, prior=LARGE_ROWS)) == 1


def test_sheets_are_history_however_many_they_are(types: kaohe.Scheme) -> None:
    # given sheets whose JSON is larger than a document may be
    before = types.score(LARGE_ROWS, period="2025")
    assert len(before.json()) > LIMIT
    # then
    assert len(types.cohort({"s0000": {"many": 1}}, history=before, period="2026")) == 1
