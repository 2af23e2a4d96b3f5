"""Numbers go in exactly or not at all."""

import datetime
import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some

import kaohe


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [
        (12, Fraction(12)),
        (-(2**63) - 1, Fraction(-(2**63) - 1)),
        ("0.1", Fraction(1, 10)),
        ("80%", Fraction(4, 5)),
        ("1/3", Fraction(1, 3)),
        (Decimal("0.10"), Fraction(1, 10)),
        (Decimal("-1E+3"), Fraction(-1000)),
        (Fraction(-1, 3), Fraction(-1, 3)),
        (Fraction(4, 2), Fraction(2)),
        (numpy.int64(7), Fraction(7)),
        (numpy.uint8(255), Fraction(255)),
    ],
)
def test_exact_numbers(given_value: Any, expected: Fraction) -> None:
    found = kaohe.number(given_value)
    assert found == expected
    assert type(found) is Fraction


@pytest.mark.parametrize(
    ("given_value", "code"),
    [
        (0.1, "call_float"),
        (1.0, "call_float"),
        (float("nan"), "call_float"),
        (numpy.float64(0.5), "call_float"),
        (numpy.float32(0.5), "call_float"),
        (True, "call_type"),
        (numpy.True_, "call_type"),
        (None, "call_type"),
        (datetime.date(2011, 1, 1), "call_type"),
        (Decimal("NaN"), "call_type"),
        (Decimal("sNaN"), "call_type"),
        (Decimal("-Infinity"), "call_type"),
        ("abc", "number_syntax"),
        ("+5", "number_syntax"),
        ("010", "number_syntax"),
        ("1/0", "number_zero_denominator"),
        ("1,234", "number_thousands"),
        (Decimal("1e999999"), "number_exponent"),
        (Decimal("1e-999999"), "number_exponent"),
        (10**1000, "number_digits"),
        pytest.param(10**5000, "number_digits", id="5001 digits"),
        pytest.param(10**100000, "number_digits", id="100001 digits"),
        ("\ud800", "call_type"),
    ],
)
def test_what_is_refused(given_value: Any, code: str) -> None:
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.number(given_value)
    assert [each.code for each in caught.value.diagnostics] == [code]


def test_digits_are_counted_before_they_are_written() -> None:
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.number(10**5000)
    assert caught.value.diagnostics[0].message("en").startswith("expected at most 1000 digits, found 5001")


def test_a_float_is_refused_with_a_hint() -> None:
    with pytest.raises(kaohe.Failure) as caught:
        kaohe.number(0.1)  # type: ignore[arg-type]
    assert "0.1" in caught.value.diagnostics[0].message("en")
    assert "Decimal or a Fraction" in caught.value.diagnostics[0].hint("en")
    assert "Decimal 或 Fraction" in caught.value.diagnostics[0].hint("zh")


@given(some.fractions(max_denominator=10**30))
def test_fractions_go_round(fraction: Fraction) -> None:
    assert kaohe.number(fraction) == fraction


@given(some.integers(min_value=-(10**999), max_value=10**999))
def test_integers_go_round(whole: int) -> None:
    assert kaohe.number(whole) == whole


@given(some.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal(-(10**300)), max_value=Decimal(10**300)))
def test_decimals_go_round(decimal: Decimal) -> None:
    assert kaohe.number(decimal) == Fraction(decimal)


@pytest.fixture
def least_digits() -> Iterator[None]:
    """The fewest digits at once that Python can be set to."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    yield
    sys.set_int_max_str_digits(before)


@pytest.mark.parametrize("digits", [19, 20, 599, 600, 601, 640, 641, 900, 999])
def test_how_many_digits_python_reads_at_once_does_not_matter(least_digits: None, digits: int) -> None:
    for whole in (10**digits - 1, 10 ** (digits - 1), 1 - 10**digits):
        assert kaohe.number(whole) == whole
        assert kaohe.number(Fraction(whole, 7)) == Fraction(whole, 7)
    assert kaohe.number("9" * digits) == 10**digits - 1
    assert kaohe.number("-1/" + "1" * digits) == Fraction(-9, 10**digits - 1)


def test_a_subclass_is_the_number_that_it_is() -> None:
    class Shown(Decimal):
        def __str__(self) -> str:
            return "999"

        def is_finite(self) -> bool:
            return False

    class ShownInt(int):
        def __str__(self) -> str:
            return "999"

        def bit_length(self) -> int:
            return 1

    assert kaohe.number(Shown("0.5")) == Fraction(1, 2)
    assert kaohe.number(ShownInt(7)) == 7
    assert kaohe.number(ShownInt(10**30)) == 10**30


@pytest.mark.parametrize("raised", [KeyboardInterrupt, MemoryError, KeyError])
def test_what_index_raises_is_let_through(raised: type[BaseException]) -> None:
    class Broken:
        def __index__(self) -> int:
            raise raised

    with pytest.raises(raised):
        kaohe.number(Broken())  # type: ignore[arg-type]


def test_numbers_larger_than_python_reads_at_once_come_out(types: kaohe.Scheme) -> None:
    # given a product of thirteen figures of 999 digits: more than the 4,300 digits that Python reads at once
    scheme = kaohe.Scheme.loads("""{"format": "kaohe-scheme/1", "id": "large", "edition": "2026-01-01",
      "indicators": {"many": {"type": "count", "unit": "person"}}, "not_reported": "fail", "undefined": "fail",
      "score": {"id": "total", "combine": "sum", "items": [
        {"id": "1", "of": "many * many * many * many * many / 1", "rule":
         {"kind": "per_step", "step": 1, "points": 1, "partial": "exact"}}]}}""")
    # when
    sheet = scheme.score({"a": {"many": 10**999 - 7}})["a"]
    # then
    assert sheet.total == (10**999 - 7) ** 5
