"""Makes an example smaller for as long as it still shows the same trouble."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

Example = tuple[dict[str, Any], dict[str, Any]]
KEPT = ("format", "id", "edition", "score", "kind", "combine", "ranking", "within", "ties", "type")


def smallest(example: Example, still_wrong: Callable[[Example], bool]) -> Example:
    """Takes one part away at a time, until none can go."""
    at = 0
    while True:
        parts = list(removable(example))
        if at >= len(parts):
            return example
        smaller = without(example, parts[at])
        if shows(smaller, still_wrong):
            example = smaller
        else:
            at += 1


def shows(example: Example, still_wrong: Callable[[Example], bool]) -> bool:
    """An example that lost too much to be evaluated shows nothing."""
    try:
        return still_wrong(example)
    except Exception:  # whatever breaks the oracle
        return False


def removable(example: Example) -> Iterator[tuple[Any, ...]]:
    """Paths to members and items, the outermost first."""
    level: list[tuple[tuple[Any, ...], Any]] = [((at,), part) for at, part in enumerate(example)]
    while level:
        below = []
        for path, part in level:
            keys = (
                list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else []
            )
            for key in keys:
                if key not in KEPT:
                    yield (*path, key)
                below.append(((*path, key), part[key]))
        level = below


def without(example: Example, path: tuple[Any, ...]) -> Example:
    smaller = copy.deepcopy(example)
    part: Any = smaller
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    return smaller
