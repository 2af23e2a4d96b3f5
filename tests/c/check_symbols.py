"""libkaohe.so shows kaohe_* alone, the functions of kaohe.h and no others, and runs on older systems.

Usage: check_symbols.py LIBRARY HEADER
"""

import pathlib
import re
import subprocess
import sys
import tempfile

NEWEST = {"GLIBC": (2, 34), "GLIBCXX": (3, 4, 29)}


def shown(library):
    """The names that the library defines for others."""
    listed = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True)
    return {line.split()[-1].split("@")[0] for line in listed.stdout.splitlines() if line.split()[1] != "A"}


def declared(header):
    """The functions of the header: every name before a parenthesis that is not in a comment."""
    text = re.sub(r"/\*.*?\*/", "", pathlib.Path(header).read_text(encoding="utf-8"), flags=re.S)
    return set(re.findall(r"\b(kaohe_[a-z0-9_]+)\(", text))


def versions(library):
    """Each versioned name that the library asks of the system, with the version."""
    listed = subprocess.run(["objdump", "-T", library], check=True, capture_output=True, text=True)
    for name, version in re.findall(r"\((GLIBC(?:XX)?)_([0-9.]+)\)", listed.stdout):
        yield name, tuple(int(part) for part in version.split("."))


def stripped_bytes(library):
    with tempfile.NamedTemporaryFile() as copy:
        subprocess.run(["strip", "-o", copy.name, library], check=True)
        return pathlib.Path(copy.name).stat().st_size


def faults(library, header):
    found, wanted = shown(library), declared(header)
    for name in sorted(found - wanted):
        yield f"the library shows {name}, which kaohe.h does not declare"
    for name in sorted(wanted - found):
        yield f"kaohe.h declares {name}, which the library does not show"
    for name, version in sorted(set(versions(library))):
        if version > NEWEST[name]:
            yield f"the library asks for {name}_{'.'.join(map(str, version))}, newer than it may be"
    needed = subprocess.run(["objdump", "-p", library], check=True, capture_output=True, text=True).stdout
    for name in re.findall(r"NEEDED\s+(\S*boost\S*)", needed):
        yield f"the library needs {name}"


def main(library, header):
    told = list(faults(library, header))
    for each in told:
        print(each)
    print(f"{len(shown(library))} functions, {stripped_bytes(library)} bytes stripped")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
