"""What is handed out: the source distribution, and a wheel that works where nothing else is."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT

SYSTEM_LIBRARIES = {"libstdc++.so.6", "libm.so.6", "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2"}


def output_of(*command: str | Path) -> str:
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, cwd=ROOT,
                         env=alone)
    assert run.returncode == 0, run.stdout
    return run.stdout


def built(kind: str, folder: Path, *options: str) -> Path:
    output_of(sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "-o", folder, *options)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the compiler, and at the depth, of the build under test: its compiler cache serves both."""
    defines = {"CMAKE_CXX_COMPILER": os.environ["KAOHE_COMPILER"], "CMAKE_COMPILE_WARNING_AS_ERROR": "ON"}
    options = [f"-Ccmake.define.{name}={value}" for name, value in defines.items()]
    return built("wheel", tmp_path_factory.mktemp("wheel"), f"-Cbuild-dir={os.environ['KAOHE_WHEEL_BUILD']}", *options)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment that holds the wheel alone."""
    folder = tmp_path_factory.mktemp("empty")
    output_of(sys.executable, "-m", "venv", folder)
    output_of(folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel)
    return folder


def version() -> str:
    found = re.search(r"project\(kaohe\s+VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))
    assert found
    return found[1]


def binaries(installed: Path) -> list[Path]:
    (package,) = installed.glob("lib/python*/site-packages/kaohe")
    return [*package.glob("_kaohe.*.so"), package / "bin" / "kaohe"]


def test_the_wheel_holds_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    pure = {path.relative_to(ROOT / "bindings/python").as_posix() for path in (ROOT / "bindings/python/kaohe").iterdir()
            if path.suffix in (".py", ".typed")}
    assert pure | {"kaohe/_kaohe.pyi", "kaohe/bin/kaohe"} <= names
    assert wheel.name.startswith(f"kaohe-{version()}-cp311-cp311-linux")
    assert {name.split("/")[0] for name in names} == {"kaohe", f"kaohe-{version()}.dist-info"}


def test_it_scores_in_an_empty_environment(installed: Path) -> None:
    program = """if True:
        import kaohe, pathlib, sys
        assert sys.prefix in kaohe.__file__
        scheme = kaohe.Scheme.load("schemes/gansu-2011")
        sheets = scheme.score({"a": {"group": "prefecture", "members": 108630, "members@prior": 0}}, period="2011")
        print(kaohe.__version__, sheets["a"].total)"""
    assert output_of(installed / "bin" / "python", "-c", program) == f"{version()} 217\n"


def test_the_command_comes_with_it(installed: Path) -> None:
    told = f"kaohe {version()}"
    assert told in output_of(installed / "bin" / "kaohe", "--version")
    assert told in output_of(installed / "bin" / "python", "-m", "kaohe", "--version")
    assert "nothing found" in output_of(installed / "bin" / "kaohe", "--lang", "en", "check", "schemes/gansu-2011")


def test_it_needs_the_system_libraries_alone(installed: Path) -> None:
    for binary in binaries(installed):
        needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "-d", binary)))
        assert needed <= SYSTEM_LIBRARIES, binary


def test_it_shows_its_init_function_alone(installed: Path) -> None:
    exported = output_of("nm", "-D", "--defined-only", "--format=posix", binaries(installed)[0])
    assert [line.split()[0] for line in exported.splitlines()] == ["PyInit__kaohe"]


def test_it_is_stripped(installed: Path) -> None:
    for binary in binaries(installed):
        assert ".symtab" not in output_of("readelf", "-S", "-W", binary), binary


def test_it_could_be_a_manylinux_wheel(wheel: Path) -> None:
    shown = output_of(sys.executable, "-m", "auditwheel", "show", wheel)
    assert re.search(r'platform\s+tag:\s+"manylinux_2_\d+_x86_64"', shown)


def test_the_source_distribution_has_what_a_build_needs(tmp_path: Path) -> None:
    with tarfile.open(built("sdist", tmp_path)) as archive:
        held = {name.partition("/")[2]: archive.extractfile(name).read()  # type: ignore[union-attr]
                for name in archive.getnames() if archive.getmember(name).isfile()}
    folders = [path for folder in ("include", "src", "bindings", "cmake") for path in (ROOT / folder).rglob("*")]
    needed = [path for path in folders if path.is_file() and "__pycache__" not in path.parts]
    for path in [*needed, ROOT / "CMakeLists.txt", ROOT / "pyproject.toml", ROOT / "LICENSE", ROOT / "README.md"]:
        assert held[path.relative_to(ROOT).as_posix()] == path.read_bytes()
    assert not any(name.startswith(("build/", "tests/", ".git/")) for name in held)
