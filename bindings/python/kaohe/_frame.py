"""Sheets as pandas frames; pandas is imported when one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas

if TYPE_CHECKING:
    from ._sheets import Sheet, Sheets


def frame_of_sheets(sheets: Sheets) -> pandas.DataFrame:
    rows = [(each.subject, each.name, each.group, each.points, each.total, each.rank, each.grade) for each in sheets]
    columns = ["subject", "name", "group", "points", "total", "rank", "grade"]
    # Without a type of its own pandas would make floats of ranks beside None.
    frame = pandas.DataFrame(rows, columns=columns, dtype=object)
    return frame.astype({"rank": "Int64"}).set_index("subject")


def frame_of_lines(sheet: Sheet) -> pandas.DataFrame:
    rows = [
        (each.id, each.clause, each.title(), each.status, each.value, each.points, each.most, each.reason())
        for each in sheet.lines
    ]
    columns = ["id", "clause", "title", "status", "value", "points", "most", "reason"]
    return pandas.DataFrame(rows, columns=columns, dtype=object).set_index("id")
