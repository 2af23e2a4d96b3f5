"""Sheets as HTML for notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._sheets import Sheet, Sheets


def html_of_sheets(sheets: Sheets) -> str:
    rows = [(each.subject, each.name, each.group, each.total, each.rank, each.grade) for each in sheets]
    return _table(("subject", "name", "group", "total", "rank", "grade"), rows)


def html_of_sheet(sheet: Sheet) -> str:
    rows = [(each.id, each.title(), each.points, each.most, each.reason()) for each in sheet.lines]
    caption = f"{sheet.name or sheet.subject}: {'' if sheet.total is None else sheet.total}"
    return _table(("id", "title", "points", "most", "reason"), rows, caption)


def _table(header: Iterable[str], rows: Iterable[Iterable[object]], caption: str = "") -> str:
    head = "".join(f"<th>{escape(each)}</th>" for each in header)
    body = "".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _text(cell: object) -> str:
    return "" if cell is None else escape(str(cell))
