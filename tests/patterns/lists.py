"""Lists of records: accidents, articles."""

from __future__ import annotations

from collections.abc import Iterator

from gallery import Case, alone, pattern



@pattern("deaths-by-incident")
def deaths_by_incident() -> Iterator[Case]:
    for deaths in ([], [0], [1], [0, 0], [2], [1, 0], [3], [1, 1], [2, 1], [0, 0, 0, 0, 0], [0, 0, 0, 0]):
        accidents = [{"id": f"accident-{at}", "deaths": dead} for at, dead in enumerate(deaths, 1)]
        lines = {"number": -2 * len(deaths), "dead": -3 * sum(deaths)}
        name = f"accidents with {', '.join(map(str, deaths))} dead" if deaths else "no accident"
        yield alone(name, {"accidents": accidents}, lines=lines, total=max(0, 10 + sum(lines.values())))
    yield alone("not reported", {}, total=0, status={"number": "set", "dead": "set"})

@pattern("articles-of-a-kind")
def articles_of_a_kind() -> Iterator[Case]:
    lists = {
        "none": [],
        "one of the city": [("city", "Daily")],
        "one of the province": [("provincial", "Daily")],
        "one of the nation": [("national", "Daily")],
        "two outlets": [("city", "Daily"), ("city", "Radio")],
        "three outlets": [("city", "Daily"), ("city", "Radio"), ("city", "Web")],
        "three articles in two outlets": [("city", "Daily"), ("provincial", "Daily"), ("city", "Web")],
        "just below the cap": [("national", "Daily"), ("national", "Radio"), ("provincial", "Web")],
        "at the cap": [("national", "Daily")] * 4,
        "above the cap": [("national", "Daily")] * 4 + [("city", "Radio"), ("city", "Web")],
    }
    for name, found in lists.items():
        articles = [{"id": f"article-{at}", "level": level, "outlet": outlet} for at, (level, outlet) in enumerate(found, 1)]
        high = 2 * sum(level != "city" for level, _ in found)
        outlets = 1 if len({outlet for _, outlet in found}) >= 3 else 0
        yield alone(name, {"articles": articles}, lines={"high": high, "outlets": outlets}, total=min(8, high + outlets))
    yield alone("not reported", {}, total=0, status={"high": "failed", "outlets": "failed"})
