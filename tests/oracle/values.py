"""What a calculation comes to: a value, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from fractions import Fraction
from typing import TypeGuard


class Kind(IntEnum):
    """Why there is no value. Where several meet in one expression, the first of these wins."""

    INVALID = 0
    NOT_APPLICABLE = 1
    NOT_REPORTED = 2
    UNDEFINED = 3


@dataclass(frozen=True)
class Missing:
    kind: Kind
    waits_for: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Records:
    """A list of records, each with its fields by name."""

    each: tuple[dict[str, "Value"], ...]


Present = Fraction | bool | date | str | Records
Value = Present | Missing
UNDEFINED = Missing(Kind.UNDEFINED)


class Lost(Exception):
    """Thrown where a value is needed and there is none, so that arithmetic can be written straight on."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(missing.kind.name)
        self.missing = missing


def is_missing(value: Value) -> TypeGuard[Missing]:
    return isinstance(value, Missing)


def worst(values: Iterable[Value]) -> Missing | None:
    """What several operands of one operation lack together; nothing if none is missing."""
    missing = [value for value in values if is_missing(value)]
    if not missing:
        return None
    return Missing(min(one.kind for one in missing), frozenset().union(*(one.waits_for for one in missing)))


def need(value: Value) -> Present:
    if isinstance(value, Missing):
        raise Lost(value)
    return value


def need_number(value: Value) -> Fraction:
    found = need(value)
    assert isinstance(found, Fraction), "a scheme that loads has a number here"
    return found
