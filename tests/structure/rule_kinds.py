"""A rule kind is one header, one line in the list, one test, one section in the documents of each language."""

import re
from pathlib import Path

from cpp_text import code_of, without_comments
from source_tree import Finding, files_below, read

LIST = "include/kaohe/rules/rule.hpp"
DOCUMENTS = ["docs/rules.md", "docs/rules.zh-CN.md"]
KIND_WORD = re.compile(r'\bkind\s*=\s*"(\w+)"')


def listed_kinds(root):
    """The kinds that rule.hpp lists, in its order."""
    listing = re.search(r"using\s+rule\s*=([^;]*);", code_of(read(root, LIST)))
    return re.findall(r"\brules::(\w+)", listing[1]) if listing else []


def word_in(root, path):
    found = KIND_WORD.search(without_comments(read(root, path)))
    return found[1] if found else None


def check_header(root, kind):
    path = f"include/kaohe/rules/{kind}.hpp"
    if not (Path(root) / path).is_file():
        return [Finding(path, 0, f"missing: the rule kind '{kind}' is listed in {LIST}")]
    if word_in(root, path) != kind:
        return [Finding(path, 0, f'does not say kind = "{kind}"')]
    return []


def check_test(root, kind):
    path = f"tests/unit/rules/{kind}_test.cpp"
    return [] if (Path(root) / path).is_file() else [Finding(path, 0, f"missing: the test of the rule kind '{kind}'")]


def check_documents(root, kind):
    heading = f"## `{kind}`"
    return [Finding(path, 0, f"has no section '{heading}'") for path in DOCUMENTS
            if not (Path(root) / path).is_file()
            or not any(line.startswith(heading) for line in read(root, path).splitlines())]


def check_unlisted(root, kinds):
    """A header that declares a kind is listed."""
    headers = files_below(root, ["include/kaohe/rules"], (".hpp",))
    return [Finding(path, 0, f"declares the rule kind '{word}', which {LIST} does not list")
            for path in headers if (word := word_in(root, path)) and word not in kinds]


def check_rule_kinds(root):
    kinds = listed_kinds(root)
    if not kinds:
        return [Finding(LIST, 0, "lists no rule kind in `using rule = ...`")]
    each = [check(root, kind) for kind in kinds for check in (check_header, check_test, check_documents)]
    return [finding for findings in each for finding in findings] + check_unlisted(root, kinds)
