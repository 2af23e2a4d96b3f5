"""Who may include whom: layers, circles, and what installed headers may show."""

import posixpath
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cpp_text import includes_of
from source_tree import CPP_SUFFIXES, Finding, files_below, read

# The C headers that kaohe.h needs; every other installed include is a C++ one, without a suffix.
C_HEADERS = {"stddef.h", "stdint.h", "stdbool.h"}


class Arrow(NamedTuple):
    """An include: written at a line of a file, as `text`; `to` is the file of the project it means, if it means one."""
    source: str
    line: int
    quoted: bool
    text: str
    to: str | None


def read_layers(text):
    """Parses cmake/layers.txt: for each name, the set of names it may include."""
    order, faces, wholes, allowed = [], {}, [], {}
    for line in text.splitlines():
        match line.partition("#")[0].split():
            case []:
                continue
            case ["layer", name]:
                order.append(name)
                allowed[name] = set(order)
            case ["face", name]:
                faces[name] = {name}
            case ["face", name, "by", header]:
                faces[name] = {name, header}
                allowed[header] = {header}
            case ["apart", name, "on", top]:
                allowed[name] = allowed[top] | {name}
            case ["whole", name]:
                wholes.append(name)
            case _:
                raise ValueError(f"cmake/layers.txt: not understood: {line}")
    allowed |= {name: set(order) | own for name, own in faces.items()}
    return allowed | {name: set(allowed) for name in wholes}


def layer_of(path):
    """include/kaohe/base/x.hpp and src/base/x.cpp stand in base, include/kaohe/kaohe.hpp in kaohe.hpp."""
    parts = PurePosixPath(path).parts
    return parts[2] if parts[0] == "include" else parts[1]


def target_of(root, source, quoted, text):
    """The file of the project that an include means, as the compiler would look it up."""
    beside = [posixpath.normpath(f"{source}/../{text}"), f"src/{text}"] if quoted else []
    for candidate in [*beside, f"include/{text}"]:
        if (Path(root) / candidate).is_file():
            return candidate
    return None


def arrows_of(root):
    """Every include in include/, src/ and bindings/."""
    return [Arrow(source, line, quoted, text, target_of(root, source, quoted, text))
            for source in files_below(root, ["include", "src", "bindings"], CPP_SUFFIXES)
            for line, quoted, text in includes_of(read(root, source))]


def check_places(root, allowed):
    """Every file stands in a layer."""
    return [Finding(path, 0, f"stands in '{layer_of(path)}', which cmake/layers.txt does not name")
            for path in files_below(root, ["include", "src", "bindings"], CPP_SUFFIXES) if layer_of(path) not in allowed]


def check_directions(arrows, allowed):
    """No include points upwards."""
    return [Finding(arrow.source, arrow.line,
                    f"{layer_of(arrow.source)} must not include {layer_of(arrow.to)} ({arrow.text})")
            for arrow in arrows
            if arrow.to and layer_of(arrow.to) not in allowed.get(layer_of(arrow.source), {layer_of(arrow.to)})]


def check_targets(arrows):
    """An include that looks like ours leads to a file."""
    return [Finding(arrow.source, arrow.line, f"there is no file for the include {arrow.text}")
            for arrow in arrows
            if arrow.to is None and (arrow.quoted or arrow.text.startswith("kaohe/"))]


def is_standard(text):
    return text in C_HEADERS or not any(mark in text for mark in "/.")


def check_installed(arrows):
    """Installed headers show the standard library and one another; so nothing else can be reached from them."""
    return [Finding(arrow.source, arrow.line, f"an installed header must not include {arrow.text}")
            for arrow in arrows
            if arrow.source.startswith("include/")
            and (arrow.quoted or not (arrow.text.startswith("kaohe/") or is_standard(arrow.text)))]


def check_circles(arrows):
    """No file includes itself through others."""
    below = {}
    for arrow in arrows:
        if arrow.to:
            below.setdefault(arrow.source, []).append(arrow.to)
    findings, finished = [], set()

    def visit(path, trail):
        if path in trail:
            circle = [*trail[trail.index(path):], path]
            findings.append(Finding(path, 0, "includes itself: " + " -> ".join(circle)))
        elif path not in finished:
            for target in below.get(path, []):
                visit(target, [*trail, path])
            finished.add(path)

    for source in sorted(below):
        visit(source, [])
    return findings


def check_arrows(root):
    allowed = read_layers(read(root, "cmake/layers.txt"))
    arrows = arrows_of(root)
    return [*check_places(root, allowed), *check_directions(arrows, allowed), *check_targets(arrows),
            *check_installed(arrows), *check_circles(arrows)]
