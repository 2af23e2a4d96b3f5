"""Reading JSON documents without losing a digit.

Comments and trailing commas are allowed, a key twice is not, and a JSON number stays the text that it is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Number(str):
    """A JSON number, as its characters; a plain `str` is a JSON text."""


class Refused(Exception):
    """Input that is refused as a whole, with the codes of what is wrong."""

    def __init__(self, *codes: str) -> None:
        super().__init__(", ".join(codes))
        self.codes = sorted(codes)


def read(path: Path | str) -> Any:
    return parse(Path(path).read_text(encoding="utf-8"))


def parse(text: str) -> Any:
    return json.loads(plain(text), parse_int=Number, parse_float=Number, object_pairs_hook=unique)


def to_text(value: Any) -> str:
    """JSON again, every Number as the characters it had."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{to_text(str(key))}: {to_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(to_text(item) for item in value) + "]"
    return str(value) if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused("duplicate_key")
    return found


def plain(text: str) -> str:
    """Standard JSON: comments become blanks, a comma before a closing bracket goes."""
    out: list[str] = []
    at = 0
    while at < len(text):
        end = token_end(text, at)
        token = text[at:end]
        if token.startswith(("//", "/*")):
            token = " "
        if token in "}]":
            drop_trailing_comma(out)
        out.append(token)
        at = end
    return "".join(out)


def token_end(text: str, at: int) -> int:
    """Where the string, the comment or the single character that begins at `at` ends."""
    if text.startswith("//", at):
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    if text.startswith("/*", at):
        return text.index("*/", at) + 2
    if text[at] != '"':
        return at + 1
    end = at + 1
    while text[end] != '"':
        end += 2 if text[end] == "\\" else 1
    return end + 1


def drop_trailing_comma(out: list[str]) -> None:
    for at in range(len(out) - 1, -1, -1):
        if out[at] == ",":
            out[at] = " "
        if not out[at].isspace():
            return
