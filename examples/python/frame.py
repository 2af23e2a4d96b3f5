"""Real figures as a table: read as text, scored, and given back as one."""

import pandas

import kaohe

# Text keeps every figure as it was written; pandas would make floats of columns with gaps.
cities = pandas.read_csv("examples/data/pairs.csv", dtype=str)

scheme = kaohe.Scheme.load("schemes/gansu-2011")
sheets = scheme.score(cities)

table = sheets.to_pandas()
print(table[["name", "total"]].to_string())

members = sheets["nanjing-2006"].to_pandas().loc["1.all"]
print(members["points"], members["reason"])
