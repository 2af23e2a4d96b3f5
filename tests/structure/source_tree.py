"""The files of the project that the structure checks read, and what a check answers."""

from pathlib import Path
from typing import NamedTuple

HEADER_SUFFIXES = (".h", ".hpp")
CPP_SUFFIXES = (".h", ".hpp", ".c", ".cpp")


class Finding(NamedTuple):
    """One broken rule. `line` is 0 where it concerns the whole file."""
    path: str
    line: int
    message: str

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


def files_below(root, folders, suffixes):
    """The files with one of the suffixes below the folders, as paths from the root, in order."""
    found = [path for folder in folders for path in (Path(root) / folder).rglob("*")]
    return sorted(path.relative_to(root).as_posix() for path in found if path.suffix in suffixes)


def read(root, path):
    return (Path(root) / path).read_text(encoding="utf-8")
