"""Every source is built: it stands in the CMakeLists.txt that is nearest above it. A test that nobody builds passes."""

import re
from pathlib import Path, PurePosixPath

from source_tree import Finding, files_below, read
from unity import UNITY

LAYER_TESTS = re.compile(r"^ *kaohe_layer_tests\((\w+)\s([^)]*)\)", re.MULTILINE)
SOURCE = re.compile(r"[\w./-]+\.cpp\b")


def listing_above(root, path):
    """The nearest CMakeLists.txt in a folder above the file, as a path from the root."""
    for folder in PurePosixPath(path).parents:
        listing = folder / "CMakeLists.txt"
        if (Path(root) / listing).is_file():
            return str(listing)
    return None


def sources_in(root, listing):
    """The sources that a CMakeLists.txt names, as paths from the root."""
    text = read(root, listing)
    folder = PurePosixPath(listing).parent
    found = {str(folder / name) for name in SOURCE.findall(LAYER_TESTS.sub("", text))}
    for layer, names in LAYER_TESTS.findall(text):
        found |= {str(folder / "unit" / layer / name) for name in SOURCE.findall(names)}
    return found


def check_built(root):
    findings = []
    for path in files_below(root, ["src", "bindings", "tests/unit", "tests/decimal", "benchmarks"], {".cpp"}):
        listing = listing_above(root, path)
        if path == UNITY:  # a consumer of the tests builds it
            continue
        if listing is None or path not in sources_in(root, listing):
            findings.append(Finding(path, 0, f"is not built: {listing or 'no CMakeLists.txt'} does not name it"))
    return findings
