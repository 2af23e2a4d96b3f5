"""Three marks a line: what a union says of itself, what the assessors say, and what is settled in the end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from gallery import Case, alone, around, pattern, spread, text

LAYERS = ("self", "assessor", "final")  # the later one has the last word


def in_layer(layer: str, case: Case) -> Case:
    """The case as a sheet shows it that is made of one layer."""
    return {**case, "layer": layer}


@pattern("three-marks-a-line")
def three_marks_a_line() -> Iterator[Case]:
    marks = {"self": 9, "assessor": 6, "final": 7}
    for there in product((False, True), repeat=3):
        given = {layer: marks[layer] for layer, is_there in zip(LAYERS, there, strict=True) if is_there}
        for plain in (None, 5):
            name = ", ".join([*given, *(["nobody"] if plain else [])]) or "nothing"
            counts = list(given.values())[-1] if given else plain
            facts: dict[str, Any] = {f"work@{layer}": mark for layer, mark in given.items()}
            if plain:
                facts["work"] = plain
            yield alone(f"said by: {name}", {**facts, "meetings": 0}, lines={"work": counts}, total=counts)
    said = {f"work@{layer}": mark for layer, mark in marks.items()}
    for layer, mark in marks.items():
        held = 3 if layer == "self" else 1
        facts = {**said, "meetings@self": 3, "meetings": 1}
        yield in_layer(layer, alone(f"of three the {layer}", facts, total=mark + held))
        lacking = {key: value for key, value in said.items() if not key.endswith(layer)}
        without = {**lacking, "meetings": 1}
        yield in_layer(layer, alone(f"of two, not the {layer}", without, total=None, status={"work": "error"}))
        yield in_layer(layer, alone(f"of two and nobody, not the {layer}", {**without, "work": 5}, total=6))
    more = {"who": "x", "note": "y", "date": "2011-11-30"}
    listed = [{"by": layer, "value": mark, **more} for layer, mark in marks.items()]
    yield alone("in a list, whatever the order", {"work": listed[::-1], "meetings": 0}, total=7)
    for last, counts in ((None, 6), ({"status": "not_applicable"}, None)):
        said = [{"by": "assessor", "value": 6}, {"by": "final", **(last or {"value": None})}]
        yield alone(f"{'taken back' if last is None else 'does not apply'} in the end", {"work": said, "meetings": 0},
                    lines={"work": counts}, status={"work": "scored" if counts else "error"})
    for settled in spread(around(0), around(10)):
        fine = 0 <= settled <= 10
        yield alone(f"settled as {text(settled)}", {"work@self": 5, "work@final": settled, "meetings": 0},
                    total=settled if fine else None, status={"work": "scored" if fine else "error"})
    for counted, settled in product((3, 4, 5), (2, None)):
        facts = {"work": 0, "meetings@self": counted, **({"meetings@final": settled} if settled else {})}
        held = counted if settled is None else settled
        points = min(held, 4)
        yield alone(f"{counted} meetings, {settled or 'none'} found", facts, lines={"held": points}, total=points)


@pattern("self-praise")
def self_praise() -> Iterator[Case]:
    for settled in (0, 4, 7):
        for above in (-1, 0, 1, Fraction(199, 100), 2, Fraction(201, 100), 3):
            said = settled + above
            if not 0 <= said <= 10:
                continue
            lost = max(Fraction(above) - 2, Fraction(0)) / 2
            facts = {"work@self": said, "work@final": settled}
            yield alone(f"said {text(said)}, settled as {settled}", facts, lines={"settled": settled, "praise": -lost},
                        total=settled - lost)
    yield alone("said nothing", {"work@final": 6}, total=6, status={"praise": "not_in_force"})
    yield alone("not settled", {"work@self": 6}, total=None, status={"settled": "error", "praise": "error"})
    yield alone("of no layer", {"work": 6}, lines={"settled": 6, "praise": 0}, total=6)
