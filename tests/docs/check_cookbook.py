#!/usr/bin/env python3
"""Checks that the cookbook says what its examples prove, and the same in both languages.

A recipe begins with <a id="NAME"></a>; its scheme and cases are examples/cookbook/NAME. Its ```json blocks stand in
that scheme. A table whose first head is a `figure` shows facts and, behind "→", what comes of them: each row is a
subject of the cases, with these facts and with all of these results expected. A list of records stands in one cell: its
records by ";", of each the fields without its id.
"""

import json
import re
import sys
from pathlib import Path

PAGES = ("docs/cookbook.md", "docs/cookbook.zh-CN.md")
RECIPE = re.compile(r'^<a id="([\w-]+)"></a>$', re.MULTILINE)
JSON_BLOCK = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^\| (?:→ )?`.*\n\|(?:---\|)+\n(?:\|.*\n)+", re.MULTILINE)
WORDS = {"—": None, "yes": True, "是": True, "no": False, "否": False, "n/a": "not_applicable", "不适用": "not_applicable",
         "met": True, "达到": True, "not met": False, "未达到": False, "none": "no record", "无": "no record"}


def recipes(page: str) -> dict[str, str]:
    """The text of each recipe by its name, in the order of the page."""
    parts = RECIPE.split(page)
    return dict(zip(parts[1::2], parts[2::2]))


def snippets(recipe: str) -> list[str]:
    return [re.sub(r"\s", "", block) for block in JSON_BLOCK.findall(recipe)]


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def plain(value: object) -> object:
    """A fact or a result as a table shows it: numbers and texts as text."""
    if isinstance(value, dict):
        value = value.get("value", value.get("status"))
    if isinstance(value, list):
        value = " ".join(value) or None
    return value if value is None or isinstance(value, bool) else str(value)


def plain_fact(fact: object) -> object:
    if not isinstance(fact, list):
        return plain(fact)
    return "; ".join(" ".join(str(value) for key, value in record.items() if key != "id") for record in fact) or "no record"


def tables(recipe: str) -> list[list[dict[str, object]]]:
    """The rows of each table of figures: what each head names, with the arrow of a result, and its cell."""
    found = []
    for table in TABLE.findall(recipe):
        head, _, *rows = table.splitlines()
        names = [cell.replace("`", "") for cell in cells(head)]
        found.append([{name: WORDS.get(cell, cell) for name, cell in zip(names, cells(row), strict=True)} for row in rows])
    return found


def proved(cases: list[dict]) -> list[dict[str, object]]:
    """Every subject of the cases: its facts by name, what is expected of it behind arrows."""
    found = []
    for case in cases:
        for subject in case["cohort"]["subjects"]:
            expected = case["expect"].get(subject["id"], {})
            results = {**{key: value for key, value in expected.items() if not isinstance(value, dict)},
                       **expected.get("lines", {}), **expected.get("sections", {}), **expected.get("met", {})}
            found.append({**{key: subject.get(key) for key in ("id", "group", "class", "parent")},
                          **{name: plain_fact(fact) for name, fact in subject["facts"].items()},
                          **{f"→ {name}": plain(result) for name, result in results.items()}})
    return found


def stands_in(row: dict[str, object], subject: dict[str, object]) -> bool:
    return all(subject.get(name) == value and (name in subject or not name.startswith("→")) for name, value in row.items())


def troubles_of(name: str, recipe: str, folder: Path) -> list[str]:
    if not (folder / "scheme.json").exists():
        return [f"{name}: there is no scheme {folder / 'scheme.json'}"]
    scheme = re.sub(r"\s", "", (folder / "scheme.json").read_text(encoding="utf-8"))
    subjects = proved([case for path in sorted((folder / "cases").glob("*.json"))
                       for case in json.loads(path.read_text(encoding="utf-8"))])
    rows = [row for table in tables(recipe) for row in table]
    return ([f"{name}: not in its scheme: {snippet}" for snippet in snippets(recipe) if snippet not in scheme]
            + [f"{name}: no case has {row}" for row in rows if not any(stands_in(row, subject) for subject in subjects)]
            + ([] if snippets(recipe) and rows else [f"{name}: shows no snippet or no figures"]))


def check(root: Path) -> list[str]:
    pages = {path: (root / path).read_text(encoding="utf-8") for path in PAGES}
    found = {path: recipes(page) for path, page in pages.items()}
    folder = root / "examples/cookbook"
    examples = sorted(each.name for each in folder.iterdir())
    troubles = []
    for path, page in found.items():
        if sorted(page) != examples:
            troubles.append(f"{path}: recipes and examples differ: {sorted(set(page) ^ set(examples))}")
        troubles += [f"{path}: {name}: not in the table of contents" for name in page if f"](#{name})" not in pages[path]]
        troubles += [f"{path}: {trouble}" for name, recipe in page.items() for trouble in troubles_of(name, recipe, folder / name)]
    english, chinese = found.values()
    if list(english) != list(chinese):
        troubles.append("the pages have not the same recipes in the same order")
    troubles += [f"{name}: the pages differ in a snippet or a figure" for name in english.keys() & chinese.keys()
                 if (snippets(english[name]), tables(english[name])) != (snippets(chinese[name]), tables(chinese[name]))]
    return troubles


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    troubles = check(root)
    print(*(troubles or ["Every recipe stands in its example."]), sep="\n")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
