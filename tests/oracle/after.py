"""What follows the points: effects, ranking, awards (language.md 6 and 8)."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import calculate
import nodes
from values import Value, is_missing
from world import Subject, World

import rules

SETTLING = ("excluded", "zeroed")


@dataclass
class Standing:
    """One subject after the points."""

    subject: Subject
    points: Fraction | None = None
    met: bool | None = None  # in a scheme without points
    total: Fraction | None = None
    rank: int | None = None
    grade: str | None = None
    before: int = 0  # how many of its group stand strictly before it
    effects: dict[str, str] = field(default_factory=dict)  # id: yes or undetermined
    awards: dict[str, str] = field(default_factory=dict)  # id: won or undetermined
    amounts: dict[str, Fraction | None] = field(default_factory=dict)
    waits_for: dict[str, list[str]] = field(default_factory=dict)


def exclude(world: World) -> None:
    """Settles who is excluded; such conditions read facts only, so nothing need be scored before."""
    effects = [effect for effect in world.scheme.get("effects", []) if effect["effect"] == "excluded"]
    world.excluded = {
        subject.id
        for subject in world.subjects
        if any(subject.ask(effect["when"]) is True for effect in effects)
    }


def standings(world: World) -> list[Standing]:
    found = []
    for subject in world.subjects:
        root = subject.node(world.scheme["score"]["id"])
        found.append(Standing(subject, root.points, None if world.gives_points else root.met))
    for standing in found:
        apply_effects(standing, world)
    for group in sorted({standing.subject.group for standing in found}):
        ranked = [standing for standing in found if standing.subject.group == group]
        rank(ranked, world)
        give_grades([standing for standing in ranked if standing.rank is not None], world)
    for standing in found:
        give_awards(standing, world)
    return found


def apply_effects(standing: Standing, world: World) -> None:
    standing.total = standing.points
    for effect in world.scheme.get("effects", []):
        state = standing.subject.ask(effect["when"])
        if is_missing(state):
            standing.effects[effect["id"]] = "undetermined"
            standing.waits_for[effect["id"]] = sorted(state.waits_for)
        elif state:
            standing.effects[effect["id"]] = "yes"
            if effect["effect"] == "zeroed" and standing.total is not None:
                standing.total = Fraction(0)


def is_provisional(found: list[Standing], world: World) -> bool:
    settling = {effect["id"] for effect in world.scheme.get("effects", []) if effect["effect"] in SETTLING}
    return any(
        state == "undetermined" and id in settling
        for standing in found
        for id, state in standing.effects.items()
    )


def rank(group: list[Standing], world: World) -> None:
    ranking = world.scheme.get("ranking")
    if ranking is None:
        return
    counted = [one for one in group if is_counted(one, world)]
    keys = {one.subject.id: place_key(one, ranking) for one in counted}
    for one in counted:
        higher = [
            keys[other.subject.id] for other in counted if keys[other.subject.id] > keys[one.subject.id]
        ]
        one.before = len(higher)
        one.rank = 1 + (len(set(higher)) if ranking["ties"] == "dense" else len(higher))


def is_counted(standing: Standing, world: World) -> bool:
    """Whether it has a place where there is a ranking, and can win where there is none."""
    has_result = standing.total is not None or standing.met is not None
    return has_result and standing.subject.id not in world.excluded


def place_key(standing: Standing, ranking: dict[str, Any]) -> tuple[Any, ...]:
    """Higher stands first, missing last."""
    key: list[Any] = [standing.total]
    for expression in ranking.get("then", []) if ranking["ties"] == "order" else []:
        value = standing.subject.ask(expression)
        key.append((0, 0) if is_missing(value) else (1, value))
    return tuple(key)


def give_grades(ranked: list[Standing], world: World) -> None:
    """The first tier that holds and has room: behind those of its candidates who fill the quota, try the next."""
    grades = world.scheme.get("grades")
    if grades is None:
        return
    left = ranked
    for tier in grades["tiers"]:
        candidates = [one for one in left if reaches(one, tier)]
        for one in candidates:
            share = nodes.number(tier["quota"], one.subject) if "quota" in tier else Fraction(1)
            room = math.floor(share * len(ranked))
            if sum(other.before < one.before for other in candidates) < room:
                one.grade = tier["grade"]
        left = [one for one in left if one.grade is None]
    for one in left:
        one.grade = grades["else"]
    for one in ranked:
        limit_grade(one, grades, world)


def reaches(standing: Standing, tier: dict[str, Any]) -> bool:
    return rules.holds(tier, standing.total, lambda bound: nodes.number(bound, standing.subject))


def limit_grade(standing: Standing, grades: dict[str, Any], world: World) -> None:
    """The worse of the grade earned and of every limit that has been set."""
    from_best = [tier["grade"] for tier in grades["tiers"]] + [grades["else"]]
    limits = [effect["to"] for effect in world.scheme.get("effects", [])
              if effect["effect"] == "grade_limited" and standing.effects.get(effect["id"]) == "yes"]
    standing.grade = max([standing.grade, *limits], key=from_best.index)


def give_awards(standing: Standing, world: World) -> None:
    for award in world.scheme.get("awards", []):
        if "unprinted" in award or not is_counted(standing, world):
            continue
        when = standing.subject.ask(award["when"]) if "when" in award else True
        conditions: list[Value | None] = [
            standing.before < int(award["top"]) if "top" in award else True,
            when,
            is_free(standing, award["id"], world),
        ]
        conditions += [
            year_state(standing.subject, back, award) for back in range(1, int(award.get("years", 1)))
        ]
        if any(condition is False for condition in conditions):
            continue
        won = all(condition is True for condition in conditions)
        standing.awards[award["id"]] = "won" if won else "undetermined"
        standing.amounts[award["id"]] = amount_of(standing.subject, award)


def is_free(standing: Standing, award: str, world: World) -> bool | None:
    """Whether no bar stands in the way; nothing while one is still undetermined."""
    barring = [effect for effect in world.scheme.get("effects", []) if effect["effect"] == "award_barred"]
    states = {
        standing.effects.get(effect["id"]) for effect in barring if award in effect.get("awards", [award])
    }
    if "yes" in states:
        return False
    return None if "undetermined" in states else True


def year_state(subject: Subject, back: int, award: dict[str, Any]) -> Value | None:
    """An earlier period: in the top or not, nothing if it is not known. An excluded year breaks the row."""
    if subject.period is None:
        return None
    past = subject.written.get("history", {}).get(subject.period.before(back).text())
    if past is None:
        return None
    if past.get("excluded"):
        return False
    return int(past["rank"]) <= int(award["top"]) if past.get("rank") is not None else None


def amount_of(subject: Subject, award: dict[str, Any]) -> Fraction | None:
    value = calculate.quantity(award["amount"], subject) if "amount" in award else None
    return None if value is None or is_missing(value) else value  # type: ignore[return-value]
