"""`python -m kaohe` is the command."""

import os
import sys
from pathlib import Path
from typing import NoReturn


def main() -> NoReturn:
    command = str(Path(__file__).parent / "bin" / "kaohe")
    os.execv(command, [command, *sys.argv[1:]])


if __name__ == "__main__":
    main()
