"""The examples print what stands beside them."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "python"


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_a_script_prints_what_is_kept(script: Path) -> None:
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout == script.with_suffix(".txt").read_text(encoding="utf-8")


def value_of(source: str, names: dict[str, Any]) -> object:
    """Runs a cell: what its last line is worth."""
    tree = ast.parse(source)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr), "a cell ends in what it shows"
    exec(compile(tree, "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)


def shown(value: object, media: str) -> str:
    return repr(value) if media == "text/plain" else getattr(value, "_repr_html_")()


@pytest.mark.parametrize("notebook", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_shows_what_is_kept(notebook: Path) -> None:
    names: dict[str, Any] = {}
    cells = [each for each in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if each["cell_type"] == "code"]
    assert cells
    for cell in cells:
        value = value_of("".join(cell["source"]), names)
        (output,) = cell["outputs"]
        for media, kept in output["data"].items():
            assert shown(value, media) == "".join(kept)
