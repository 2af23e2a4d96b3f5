"""The one exception."""

import os
from collections.abc import Sequence

from . import _kaohe


class Failure(ValueError):
    """A scheme, a cohort or a figure is refused: `diagnostics` has every reason.

    >>> import kaohe
    >>> try:
    ...     kaohe.number(0.1)
    ... except kaohe.Failure as failure:
    ...     print(failure.diagnostics[0].code)
    call_float
    """

    __module__ = "kaohe"  # as tracebacks name it

    diagnostics: list[_kaohe.Diagnostic]

    def __init__(self, diagnostics: Sequence[_kaohe.Diagnostic] | str) -> None:
        super().__init__(diagnostics)
        self.diagnostics = [] if isinstance(diagnostics, str) else list(diagnostics)

    def __str__(self) -> str:
        """As the command says it, in the language of the environment, errors first; a text is itself."""
        if not self.diagnostics:
            return super().__str__()
        errors_first = sorted(self.diagnostics, key=lambda each: each.severity != "error")
        return _kaohe.render(errors_first, _language_of_environment()).rstrip("\n")


def _language_of_environment() -> str:
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "zh" if locale.startswith("zh") else "en"
