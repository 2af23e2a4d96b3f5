"""kaohe (考核): organisations scored under official assessment rules, exactly.

>>> import kaohe
>>> scheme = kaohe.Scheme.load("schemes/gansu-2011")
>>> sheets = scheme.score({"a": {"group": "prefecture", "members": 108630, "members@prior": 0}}, period="2011")
>>> line = next(line for line in sheets["a"].lines if line.id == "1.all")
>>> line.points
Fraction(217, 1)

Numbers come in as int, text ("0.1", "80%", "1/3"), Decimal or Fraction, and go out as Fraction; a float is refused.
"""

from decimal import Decimal
from fractions import Fraction

from . import _kaohe
from ._failure import Failure
from ._kaohe import Diagnostic, Line
from ._scheme import Cohort, Scheme
from ._sheets import Award, Effect, Sheet, Sheets

__all__ = ["Award", "Cohort", "Diagnostic", "Effect", "Failure", "Line", "Scheme", "Sheet", "Sheets", "number"]
__version__: str = _kaohe.version


def number(value: int | str | Decimal | Fraction) -> Fraction:
    """An exact number by the rules of facts: a float, a bool and what is not finite are refused.

    >>> import kaohe
    >>> kaohe.number("80%"), kaohe.number("1/3")
    (Fraction(4, 5), Fraction(1, 3))
    """
    return _kaohe.number(value)
