"""Draws once more, in Python and by the letter of language.md 6, what `kaohe draw` draws from random frames.

`redraw.py --kaohe PROGRAM [--count N] [--seed N]` ends with 1 at the first draw that differs, and shows it.
"""

import argparse
import csv
import hashlib
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

STRATA = ("county", "federation", "firm")
TOO_FEW = ("candidates_too_few", "stage_without_candidates", "frame_empty")
ABOVE = {"county": (), "federation": ("county",), "firm": ("county", "federation")}


def ticket(seed, unit):
    return hashlib.sha256(f"{seed}\n{unit['id']}".encode()).hexdigest()


def random_plan(chance):
    """Stages that load; the others are drawn anew."""
    stages = []
    for _ in range(chance.randint(1, 4)):
        stage = {"draw": chance.randint(1, 3), "of": chance.choice(STRATA)}
        drawn = {each["of"] for each in stages}
        hosts = [each for each in ABOVE[stage["of"]] if each in drawn or chance.random() < 0.3]
        if hosts:
            stage["within"] = chance.choice(hosts)
        if stage["of"] == "firm" and chance.random() < 0.5:
            stage["where"] = "not gone"
        stages.append(stage)
    return stages if loads(stages) else random_plan(chance)


def random_frame(chance, stages):
    used = {name for each in stages for name in (each["of"], each.get("within"))}
    units = []
    for stratum, count in zip(STRATA, (chance.randint(1, 4), chance.randint(0, 6), chance.randint(0, 40)), strict=True):
        if stratum not in used:
            continue
        above = [each["id"] for each in units if each["stratum"] in ABOVE[stratum]]
        for number in range(count):
            units.append({"id": f"{stratum[:2]}{number}号", "stratum": stratum,
                          "parent": chance.choice(above) if above else "",
                          "gone": chance.choice(("是", "否")) if stratum == "firm" else ""})
    chance.shuffle(units)
    return units


def ancestors(unit, by_id):
    while unit["parent"]:
        unit = by_id[unit["parent"]]
        yield unit["id"]


def loads(stages):
    """Whether a stratum that is drawn at all is drawn before somebody draws within it."""
    firsts = {}
    for index, stage in enumerate(stages):
        firsts.setdefault(stage["of"], index)
    return all(firsts.get(stage.get("within"), -1) < index for index, stage in enumerate(stages))


def redraw(stages, units, seed):
    """The units drawn as {(stage, within, id)}, or None where there are too few."""
    by_id = {each["id"]: each for each in units}
    drawn = []
    for number, stage in enumerate(stages, 1):
        within = stage.get("within")
        if not any(each["stratum"] == stage["of"] for each in units):
            return None
        if within and not any(each["stratum"] == within for each in units):
            return None
        hosts = [None]
        if within and any(each["of"] == within for each in stages):
            hosts = [id for _, _, id in drawn if by_id[id]["stratum"] == within]
        elif within:
            hosts = [each["id"] for each in units if each["stratum"] == within]
        for host in hosts:
            taken = {id for _, _, id in drawn}
            pool = [each for each in units
                    if each["stratum"] == stage["of"] and each["id"] not in taken
                    and ("where" not in stage or each["gone"] == "否")
                    and (host is None or host in ancestors(each, by_id))]
            if len(pool) < stage["draw"]:
                return None
            pool.sort(key=lambda each: ticket(seed, each))
            drawn += [(number, host, each["id"]) for each in pool[:stage["draw"]]]
    return set(drawn)


def written(folder, stages, units):
    scheme = {"format": "kaohe-scheme/1", "id": "x", "edition": "1", "not_reported": "error",
              "score": {"id": "a", "rule": {"kind": "done", "points": 1}},
              "sampling": {"fields": {"gone": {"type": "flag"}}, "stages": stages}}
    (folder / "scheme.json").write_text(json.dumps(scheme), encoding="utf-8")
    with (folder / "frame.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, ("id", "stratum", "parent", "gone"))
        table.writeheader()
        table.writerows(units)


def drawn_by(kaohe, folder, seed):
    """What the command draws, and whether it refuses for want of candidates."""
    done = subprocess.run([kaohe, "draw", folder / "scheme.json", folder / "frame.csv", "--seed", seed, "--format", "json"],
                          capture_output=True, check=False, text=True)
    if done.returncode == 3 and any(each in done.stderr for each in TOO_FEW):
        return None
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    units = json.loads(done.stdout)["units"]
    wrong = [each["id"] for each in units if each["ticket"] != ticket(seed, each)]
    if wrong:
        raise RuntimeError(f"tickets of {wrong}")
    return {(each["stage"], each["within"], each["id"]) for each in units}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kaohe", type=Path, required=True)
    options.add_argument("--count", type=int, default=150)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    filled = 0
    with tempfile.TemporaryDirectory() as name:
        for number in range(given.count):
            stages = random_plan(chance)
            units = random_frame(chance, stages)
            seed = f"第 {number} 次"
            written(Path(name), stages, units)
            expected, found = redraw(stages, units, seed), drawn_by(given.kaohe, Path(name), seed)
            filled += expected is not None
            if expected != found:
                print(json.dumps(stages), json.dumps(units, ensure_ascii=False), seed, expected, found, sep="\n")
                return 1
    print(f"{given.count} draws agree; {filled} of them could be filled")
    return 0


if __name__ == "__main__":
    sys.exit(main())
