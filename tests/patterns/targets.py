"""Targets that are met or not, without points: all of them or any, of oneself or of every unit, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from gallery import NOT_APPLICABLE, Case, alone, near, pattern, together


def reaches(part: int, whole: int, percent: int) -> bool:
    return 100 * part >= percent * whole


@pattern("targets-all-met")
def targets_all_met() -> Iterator[Case]:
    for whole in (25, 7, 1000):
        for part in sorted({0, *near(-(-80 * whole // 100)), whole}):
            for plan in (True, False):
                met = reaches(part, whole, 80)
                facts = {"firms": whole, "with_union": part, "plan": plan}
                yield alone(f"{part} of {whole}, {'a' if plan else 'no'} plan", facts,
                            met={"rate": met, "plan": plan, "targets": met and plan})
    yield alone("no firms", {"firms": 0, "with_union": 0, "plan": True},
                met={"rate": None, "targets": True}, status={"rate": "excluded"})
    yield alone("the plan not reported", {"firms": 5, "with_union": 4}, met={"rate": True, "plan": False, "targets": False},
                status={"plan": "failed"})
    yield alone("the plan does not apply", {"firms": 5, "with_union": 4, "plan": NOT_APPLICABLE},
                met={"plan": None, "targets": True}, status={"plan": "excluded"})


@pattern("any-target-met")
def any_target_met() -> Iterator[Case]:
    ways = ("congress", "open_books", "delegates")
    for done in product((True, False), repeat=3):
        flags = dict(zip(ways, done, strict=True))
        name = " and ".join(way for way, is_done in flags.items() if is_done) or "none"
        yield alone(name, flags, met={**flags, "voice": any(done)})
    yield alone("one done, the others not reported", {"open_books": True},
                met={"congress": False, "open_books": True, "delegates": False, "voice": True})
    yield alone("nothing reported", {}, met={"voice": False})


@pattern("staffed-from-a-size-on")
def staffed_from_a_size_on() -> Iterator[Case]:
    for firms, workers, staff in product(near(100), near(2000), (0, 1, 2)):
        asked = firms >= 100 or workers >= 2000
        met = (staff >= 1) if asked else None
        yield alone(f"{firms} firms, {workers} workers, {staff} staff", {"firms": firms, "workers": workers, "staff": staff},
                    met={"staffed": met, "duty": met}, status={"staffed": "scored" if asked else "not_in_force"})


@pattern("every-unit-met")
def every_unit_met() -> Iterator[Case]:
    for sizes in ([], [24], [25], [24, 25], [25, 26], [30, 24, 60], [24, 23]):
        for own in product((True, False), repeat=len(sizes)):
            units = [{"id": f"u{at}", "members": size, "own": has} for at, (size, has) in enumerate(zip(sizes, own, strict=True), 1)]
            asked = {unit["id"]: unit["own"] for unit in units if unit["members"] >= 25}
            together_met = all(asked.values()) if asked else None
            yield alone(f"units {[(unit['members'], unit['own']) for unit in units]}", {"visits": units},
                        met={"every": together_met, **{f"own[{id}]": has for id, has in asked.items()}})


@pattern("veto-on-missed-targets")
def veto_on_missed_targets() -> Iterator[Case]:
    for marks in product((True, False), repeat=2):
        subjects = {id: {"facts": {"done": done}} for id, done in zip("ab", marks, strict=True)}
        expected = {id: {"met": {"done": done}, "effects": [] if done else ["veto"], "awards": ["honour"] if done else []}
                    for id, done in zip("ab", marks, strict=True)}
        yield together(f"a {marks[0]}, b {marks[1]}", subjects, expected)
    yield alone("not said", {}, met={"done": None}, status={"done": "error"}, effects=[], undetermined=["veto"], awards=[])


@pattern("honours-every-so-many-years")
def honours_every_so_many_years() -> Iterator[Case]:
    year = 2018
    for last, round_held in product((2014, 2015, 2016, 2017, None), (True, False, None)):
        facts: dict[str, Any] = {"done": True}
        if last is not None:
            facts |= {"last_best": last, "last_homes": last}
        if round_held is not None:
            facts["round_held"] = round_held
        yield alone(f"last in {last}, round {round_held}", facts, period=str(year),
                    **honours(None if last is None else year - last, round_held))


def honours(years: int | None, round_held: bool | None) -> dict[str, list[str]]:
    """Every two years; and every two or three: after three, or after two if a round is held."""
    if years is None:
        return {"awards": [], "undetermined": ["best", "homes"]}
    homes = True if years >= 3 else round_held if years == 2 else False
    return {"awards": [name for name, won in (("best", years >= 2), ("homes", homes)) if won],
            "undetermined": ["homes"] if homes is None else []}
