"""Expressions as trees (language.md 3 and 8).

Precedence, loosest first: or, and, not, comparison (one, no chains), ?? (right to left), + -, * /,
unary -, @.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import exact
from facts import LAYERS

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?(?:[eE]-?\d+)?(?:%|pp(?![\w]))?)|(?P<text>\"[^\"]*\")"
    r"|(?P<this>this\.[^\W\d]\w*)|(?P<name>[^\W\d]\w*)|(?P<sign>\?\?|!=|<=|>=|[-+*/()=<>,@]))"
)
SETS = ("group", "others", "class", "cohort", "children")
SET_FUNCTIONS = ("count", "count_distinct", "sum", "mean", "min", "max", "rank")
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")


@dataclass(frozen=True)
class Literal:
    value: Fraction | bool | str


@dataclass(frozen=True)
class Name:
    """An indicator, or `class`, `group`, `period`."""

    id: str
    quoted: bool = False  # fact("id")


@dataclass(frozen=True)
class This:
    """this.field: of the member that is being scored, behind a `where` over another list."""

    field: str


@dataclass(frozen=True)
class Call:
    """An operator or a function and its operands."""

    what: str
    operands: tuple[Node, ...]


@dataclass(frozen=True)
class NodeRead:
    """points("id") or met("id")."""

    what: str
    id: str


@dataclass(frozen=True)
class Over:
    """A function over the members of a set."""

    what: str
    of: Node | None
    members: str  # one of SETS, or a list of records
    where: Node | None
    low: bool = False


@dataclass(frozen=True)
class Moved:
    """e@prior, e@-2."""

    of: Node
    back: int


@dataclass(frozen=True)
class Layered:
    """e@self: every fact in e is of that layer."""

    of: Node
    layer: str


Node = Literal | Name | This | Call | NodeRead | Over | Moved | Layered


@lru_cache(maxsize=10_000)
def parse(text: str) -> Node:
    parser = Parser(tokens_of(text))
    tree = parser.either()
    if parser.ahead():
        raise ValueError(f"{text}: unexpected {parser.ahead()}")
    return tree


def tokens_of(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if not match:
            raise ValueError(f"{text}: not an expression from {text[at:]!r}")
        found.append(match.group().strip())
        at = match.end()
    return found


class Parser:
    """One method a level of precedence, loosest first."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens

    def ahead(self, how_far: int = 0) -> str:
        return self.tokens[how_far] if how_far < len(self.tokens) else ""

    def take(self) -> str:
        return self.tokens.pop(0)

    def accept(self, token: str) -> bool:
        if self.ahead() != token:
            return False
        self.take()
        return True

    def expect(self, token: str) -> None:
        if not self.accept(token):
            raise ValueError(f"expected {token}, found {self.ahead()!r}")

    def either(self) -> Node:
        left = self.both()
        while self.accept("or"):
            left = Call("or", (left, self.both()))
        return left

    def both(self) -> Node:
        left = self.negation()
        while self.accept("and"):
            left = Call("and", (left, self.negation()))
        return left

    def negation(self) -> Node:
        return Call("not", (self.negation(),)) if self.accept("not") else self.comparison()

    def comparison(self) -> Node:
        left = self.otherwise()
        if self.ahead() not in COMPARISONS:
            return left
        return Call(self.take(), (left, self.otherwise()))

    def otherwise(self) -> Node:
        left = self.sum()
        return Call("??", (left, self.otherwise())) if self.accept("??") else left

    def sum(self) -> Node:
        left = self.product()
        while self.ahead() in ("+", "-"):
            left = Call(self.take(), (left, self.product()))
        return left

    def product(self) -> Node:
        left = self.negative()
        while self.ahead() in ("*", "/"):
            left = Call(self.take(), (left, self.negative()))
        return left

    def negative(self) -> Node:
        return Call("negate", (self.negative(),)) if self.accept("-") else self.moved()

    def moved(self) -> Node:
        tree = self.atom()
        while self.accept("@"):
            is_layer = self.ahead() in LAYERS
            tree = Layered(tree, self.take()) if is_layer else Moved(tree, self.periods_back())
        return tree

    def periods_back(self) -> int:
        if self.accept("prior"):
            return 1
        self.expect("-")
        return int(self.take())

    def atom(self) -> Node:
        token = self.take()
        if token == "(":
            inside = self.either()
            self.expect(")")
            return inside
        if token[0].isdecimal():
            return Literal(exact.number(token)[0])
        if token[0] == '"':
            return Literal(token.strip('"'))
        if token in ("true", "false"):
            return Literal(token == "true")
        if token.startswith("this."):
            return This(token.removeprefix("this."))
        return self.function(token) if self.accept("(") else Name(token)

    def function(self, name: str) -> Node:
        if name in ("points", "met", "fact"):
            id = self.take().strip('"')
            self.expect(")")
            return Name(id, quoted=True) if name == "fact" else NodeRead(name, id)
        if name == "count":
            return self.over("count", None)
        operands = [self.either()]
        if name in SET_FUNCTIONS and self.accept("over"):
            return self.over(name, operands[0])
        while self.accept(","):
            operands.append(self.either())
        self.expect(")")
        return Call(name, tuple(operands))

    def over(self, what: str, of: Node | None) -> Over:
        members = self.take()
        where = self.either() if self.accept("where") else None
        low = self.accept(",")
        if low:
            self.expect("low")
        self.expect(")")
        return Over(what, of, members, where, low)
