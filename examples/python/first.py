"""A first score: one total, and why."""

import kaohe

sheets = kaohe.Scheme.load("schemes/gansu-2011").score("examples/data/pairs.csv")
print(sheets["nanjing-2006"].total, sheets["nanjing-2006"].lines[0].reason("en"))
