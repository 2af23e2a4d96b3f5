"""Exact numbers: the number grammar, the seven rounding modes, and exact text (language.md 1, 5, 7)."""

from __future__ import annotations

import math
import re
from fractions import Fraction

DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE]-?[0-9]+)?")
RATIONAL = re.compile(r"-?(0|[1-9][0-9]*)/(0|[1-9][0-9]*)")
FULL_WIDTH = str.maketrans("０１２３４５６７８９．－／％", "0123456789.-/%")


def number(text: str) -> tuple[Fraction, str]:
    """The value and its mark: "", "%" or "pp". A ValueError if the text is no number."""
    for mark in ("%", "pp"):
        if text.endswith(mark):
            return decimal(text.removesuffix(mark)) / 100, mark
    if "/" in text:
        return rational(text), ""
    return decimal(text), ""


def decimal(text: str) -> Fraction:
    if not DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Fraction(text)


def rational(text: str) -> Fraction:
    if not RATIONAL.fullmatch(text) or text.endswith("/0"):
        raise ValueError(text)
    return Fraction(text)


def to_text(value: Fraction) -> str:
    """A decimal if it ends, else p/q."""
    rest, places = value.denominator, 0
    while rest % 10 == 0:
        rest, places = rest // 10, places + 1
    for prime in (2, 5):
        while rest % prime == 0:
            rest, places = rest // prime, places + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value) * 10**places).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return sign + whole + ("." + decimals if decimals else "")


def rounded(value: Fraction, places: int, mode: str) -> Fraction:
    scale = Fraction(10) ** places
    return Fraction(to_whole(value * scale, mode)) / scale


def to_whole(value: Fraction, mode: str) -> int:
    """Half modes, `up` and `down` act on the magnitude, `floor` and `ceiling` on the value."""
    if mode == "floor":
        return math.floor(value)
    if mode == "ceiling":
        return math.ceil(value)
    sign = -1 if value < 0 else 1
    return sign * magnitude_to_whole(abs(value), mode)


def magnitude_to_whole(value: Fraction, mode: str) -> int:
    below = math.floor(value)
    rest = value - below
    half = Fraction(1, 2)
    goes_up = {
        "down": False,
        "up": rest > 0,
        "half_up": rest >= half,
        "half_down": rest > half,
        "half_even": rest > half or (rest == half and below % 2 == 1),
    }[mode]
    return below + 1 if goes_up else below
