"""Two prefectures under Gansu's scheme of 2011: totals, places, and why one line has its points."""

import datetime
from decimal import Decimal

import kaohe

scheme = kaohe.Scheme.load("schemes/gansu-2011")
print(scheme.title("en"))

sheets = scheme.score(
    [
        {"id": "jia", "name": "甲市总工会", "group": "prefecture", "members": 1_200_000, "members@prior": 1_091_370,
         "entered": "84.37%", "articles": 3, "task_met": True, "review_sent": datetime.date(2011, 11, 20)},
        {"id": "yi", "name": "乙市总工会", "group": "prefecture", "members": Decimal("61000"), "members@prior": 58_000,
         "entered": "79.9%", "articles": 12, "task_met": True, "review_sent": datetime.date(2011, 11, 28)},
    ],
    period="2011",
)
for sheet in sheets:
    print(f"{sheet.name}: {sheet.total}, place {sheet.rank}")

for line in sheets["jia"].lines:
    if line.points:
        print(f"  {line.clause} {line.title('en')}: {line.points}: {line.reason('en')}")

# A figure that is not as it must be: nothing is scored, and every mistake is told.
try:
    scheme.score({"bing": {"group": "prefecture", "members": 6.1}}, period="2011")
except kaohe.Failure as failure:
    print(failure)
