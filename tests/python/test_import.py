"""`import kaohe` brings no more than it needs."""

import json
import subprocess
import sys

HEAVY = {"pandas", "numpy", "pyarrow", "polars", "pytest", "json", "hashlib", "dataclasses", "inspect", "pathlib"}


def test_nothing_heavy_is_imported() -> None:
    program = "import sys; before = set(sys.modules); import kaohe; print('\\n'.join(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "kaohe._kaohe" in loaded
    assert HEAVY.isdisjoint(loaded), json.dumps(sorted(HEAVY.intersection(loaded)))
