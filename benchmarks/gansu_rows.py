"""Made-up organisations for schemes/gansu-2011 as Python objects: every fact that it reads is reported."""

import datetime
import random
from typing import Any

SIZES = ("members", "enterprise_members", "unions", "enterprise_unions", "covered_units", "enterprise_covered_units",
         "federations", "organizers")
DATES = ("january_table_sent", "april_table_sent", "july_table_sent", "october_table_sent", "annual_table_sent",
         "review_sent")


def gansu_rows(subjects: int) -> list[dict[str, Any]]:
    """The same for the same number."""
    chance = random.Random(20110725)
    return [_row(index, chance) for index in range(subjects)]


def _row(index: int, chance: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {"id": f"s{index}", "group": ("prefecture", "industry")[index % 2]}
    for each in SIZES:
        before = chance.randint(1, 10) * chance.randint(1, 100) * chance.randint(1, 1000)
        row[each] = before + before * chance.randint(-50, 150) // 1000
        row[f"{each}@prior"] = before
    for each in DATES:
        row[each] = datetime.date(2011, 1, 1) + datetime.timedelta(days=chance.randint(0, 300))
    row |= {"entered": f"{chance.randint(0, 100)}%", "entered@prior": f"{chance.randint(0, 100)}%",
            "chairs_trained": f"{chance.randint(0, 100)}%", "months_updated": chance.randint(0, 12),
            "articles": chance.randint(0, 30), "articles_adopted": chance.randint(0, 5),
            "staff": chance.randint(5, 50), "task_met": chance.random() < 0.5, "false_data": False}
    return row
