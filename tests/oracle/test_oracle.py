#!/usr/bin/env python3
"""The oracle against the check figures and the fine print of the language's reference."""

from __future__ import annotations

import unittest
from fractions import Fraction
from typing import Any

import calculate
import documents
import exact
import oracle
import run_cases
from expressions import Call, Literal, parse
from facts import Period
from values import Kind, Missing

import rules


def read(quantity: Any) -> Fraction:
    return exact.number(str(quantity))[0]


def points(rule: dict[str, Any], value: str) -> str:
    return exact.to_text(rules.score(rule, exact.number(value)[0], read).points)


def total(line: dict[str, Any], facts: dict[str, Any], **scheme: Any) -> Any:
    """The total of one subject under a scheme of one line."""
    whole = {"score": {"id": "root", "combine": "sum", "items": [{"id": "line", **line}]}, **scheme}
    cohort = {"period": "2011", "subjects": [{"id": "a", "facts": facts}]}
    return oracle.evaluate(whole, cohort)["sheets"][0]["total"]


class CheckFigures(unittest.TestCase):
    """The figures at the end of section 4."""

    def test_per_step(self) -> None:
        rule = {"kind": "per_step", "step": "500", "points": "1", "partial": "whole"}
        for value, expected in (("499", "0"), ("500", "1"), ("108630", "217"), ("-600", "0")):
            self.assertEqual(points(rule, value), expected)

    def test_growth_is_exact(self) -> None:
        rule = {"kind": "per_step", "step": "0.25%", "points": "1", "partial": "whole"}
        self.assertEqual(points(rule, "29/200"), "58")
        rule = {"kind": "per_step", "step": "0.2%", "points": "2", "partial": "whole"}
        self.assertEqual(points(rule, "0.60%"), "6")

    def test_steps_below_a_start(self) -> None:
        expected = {"whole": ["0", "-1", "-1"], "exact": ["-0.4", "-1", "-1.1"], "begun": ["-1", "-1", "-2"]}
        for partial, figures in expected.items():
            rule = {"kind": "per_step", "below": "80%", "step": "1pp", "points": "-1", "partial": partial}
            self.assertEqual([points(rule, value) for value in ("79.6%", "79%", "78.9%")], figures)

    def test_segments(self) -> None:
        slopes = [
            {"less_than": bound, "step": "1pp", "points": each, "partial": "whole"}
            for bound, each in (("96%", "-0.25"), ("90%", "-0.5"))
        ]
        expected = {"marginal": ["0", "-0.25", "-1.5", "-2"], "whole": ["0", "-0.25", "-1.5", "-3.5"]}
        for mode, figures in expected.items():
            rule = {"kind": "segments", "mode": mode, "slopes": slopes}
            self.assertEqual([points(rule, value) for value in ("95.5%", "95%", "90%", "89%")], figures)


def over_list(each: dict[str, str | list[str]], marks: list[tuple[str, str]], of: str = "mark") -> Any:
    """The total of a section over records that have a name and a mark."""
    text, amount = {"type": "text"}, {"type": "amount"}
    indicators = {"visits": {"type": "records", "fields": {"name": text, "mark": amount}},
                  "found": {"type": "records", "fields": {"unit": text}}}
    section = {"combine": "sum", "each": {"over": "visits", **each}, "not_reported": {"points": documents.Number("-1")},
               "items": [{"id": "x", "of": of, "rule": {"kind": "value"}}]}
    visits = [{"id": f"v{at}", "name": name, "mark": documents.Number(mark)} for at, (name, mark) in enumerate(marks)]
    found = [{"id": f"f{at}", "unit": unit} for at, unit in enumerate("aab")]
    return total(section, {"visits": visits, "found": found}, indicators=indicators)


class Each(unittest.TestCase):
    """A section over the members of a list, sections 5 and 8."""

    def test_members_are_joined(self) -> None:
        marks = [("a", "1"), ("b", "4"), ("a", "1")]
        for join, expected in {"sum": "6", "mean": "2", "best": "4", "least": "1"}.items():
            self.assertEqual(over_list({"join": join}, marks), expected)

    def test_by_joins_within_each_value_first(self) -> None:
        marks = [("a", "1"), ("b", "4"), ("a", "2")]
        for join, expected in {"sum": "7", "mean": "2.75", "best": "4", "least": "1"}.items():
            self.assertEqual(over_list({"join": join, "by": "name"}, marks), expected)

    def test_once_keeps_one_of_each_value(self) -> None:
        marks = [("a", "1"), ("b", "4"), ("a", "2")]
        for keep, expected in {"best": "6", "worst": "5", "first": "5"}.items():
            self.assertEqual(over_list({"join": "sum", "once": ["name"], "keep": keep}, marks), expected)

    def test_nobody_left_is_nothing_or_not_reported(self) -> None:
        for join, expected in {"sum": "0", "mean": "-1", "best": "-1", "least": "-1"}.items():
            self.assertEqual(over_list({"join": join}, []), expected)
            self.assertEqual(over_list({"join": join, "where": "mark > 1"}, [("a", "1")]), expected)

    def test_this_is_the_member_that_is_scored(self) -> None:
        of = "count(found where unit = this.name)"
        self.assertEqual(over_list({"join": "sum"}, [("a", "0"), ("b", "0"), ("c", "0")], of), "3")
        self.assertEqual(over_list({"join": "best"}, [("a", "0"), ("b", "0"), ("c", "0")], of), "2")


def graded(totals: str, quota: str | None = None, **scheme: Any) -> str:
    """The grades of one group, a letter for each total of which the digit is given."""
    tiers = [{"grade": "A", "at_least": documents.Number("8")}, {"grade": "B", "more_than": documents.Number("5")}]
    tiers[0] |= {"quota": quota} if quota else {}
    whole = {"grades": {"tiers": tiers, "else": "C"}, "ranking": {"within": "group", "ties": "share"},
             "score": {"id": "mark", "rule": {"kind": "value"}}, "not_reported": "error", **scheme}
    subjects = [{"id": f"s{at}", "facts": {"mark": documents.Number(total)}} for at, total in enumerate(totals)]
    found = oracle.evaluate(whole, {"subjects": subjects})["sheets"]
    return "".join(sheet["grade"] or "-" for sheet in found)


class Grades(unittest.TestCase):
    """Sections 6 and 8."""

    def test_the_first_tier_that_holds(self) -> None:
        self.assertEqual(graded("987654"), "AABBCC")

    def test_a_quota_admits_whom_fewer_stand_before(self) -> None:
        self.assertEqual(graded("99887", "40%"), "AABBB")
        self.assertEqual(graded("98887", "40%"), "AAAAB")
        self.assertEqual(graded("99", "40%"), "BB")

    def test_a_limit_gives_the_worse_grade(self) -> None:
        limit = [{"id": "late", "when": "fact(\"mark\") != 8", "effect": "grade_limited", "to": "B"}]
        self.assertEqual(graded("985", effects=limit), "BAC")

    def test_without_a_ranking_nobody_is_graded(self) -> None:
        self.assertEqual(graded("98", ranking=None), "--")


def met(how: str, items: list[dict[str, Any]], facts: dict[str, Any]) -> Any:
    """Whether the root of a scheme without points is met."""
    whole = {"result": "met", "not_reported": "error", "score": {"id": "root", "combine": how, "items": items}}
    cohort = {"subjects": [{"id": "a", "facts": facts}]}
    return oracle.evaluate(whole, cohort)["sheets"][0]["sections"]["root"]["met"]


class Met(unittest.TestCase):
    """4: a scheme without points; sections are met by all of their items or by any."""

    two = [{"id": "f", "rule": {"kind": "done"}}, {"id": "g", "rule": {"kind": "done"}}]

    def test_all_and_any(self) -> None:
        self.assertIs(met("all", self.two, {"f": True, "g": True}), True)
        self.assertIs(met("all", self.two, {"f": True, "g": False}), False)
        self.assertIs(met("any", self.two, {"f": True, "g": False}), True)
        self.assertIs(met("any", self.two, {"f": False, "g": False}), False)

    def test_an_error_leaves_it_open_and_what_is_absent_asks_for_nothing(self) -> None:
        self.assertIsNone(met("any", self.two, {"f": True}))
        absent = [{**self.two[0], "not_reported": "exclude"}, self.two[1]]
        self.assertIs(met("all", absent, {"g": True}), True)
        self.assertIs(met("any", absent, {"g": False}), False)

    def test_fail_is_not_met_and_full_is(self) -> None:
        settled = [{**self.two[0], "not_reported": "fail"}, {**self.two[1], "not_reported": "full"}]
        self.assertIs(met("all", settled, {}), False)
        self.assertIs(met("any", settled, {}), True)


class FinePrint(unittest.TestCase):
    def test_precedence(self) -> None:
        one, two = Literal(Fraction(1)), Literal(Fraction(2))
        self.assertEqual(parse("1 ?? 2 + 1"), Call("??", (one, Call("+", (two, one)))))
        self.assertEqual(parse("not 1 = 2"), Call("not", (Call("=", (one, two)),)))
        self.assertEqual(parse("-1 * 2"), Call("*", (Call("negate", (one,)), two)))

    def test_half_up_acts_on_the_magnitude(self) -> None:
        self.assertEqual(exact.rounded(Fraction(-5, 2), 0, "half_up"), -3)
        self.assertEqual(exact.rounded(Fraction(-5, 2), 0, "floor"), -3)
        self.assertEqual(exact.rounded(Fraction(-5, 2), 0, "half_even"), -2)

    def test_false_and_missing_is_false(self) -> None:
        missing = Missing(Kind.NOT_REPORTED)
        self.assertEqual(calculate.connected("and", [False, missing]), False)
        self.assertEqual(calculate.connected("or", [missing, True]), True)
        self.assertEqual(calculate.connected("and", [True, missing]), missing)

    def test_not_reported_goes_before_undefined(self) -> None:
        line = {"of": "a + 1 / 0", "rule": {"kind": "per_step", "step": "1", "points": "1"}}
        indicators = {"a": {"type": "amount"}}
        policies = {"not_reported": {"points": "7"}, "undefined": {"points": "8"}}
        self.assertEqual(total(line, {}, indicators=indicators, **policies), "7")
        self.assertEqual(total(line, {"a": documents.Number("1")}, indicators=indicators, **policies), "8")

    def test_fail_is_the_least_after_clamp(self) -> None:
        rule = {
            "kind": "per_step",
            "step": documents.Number("1"),
            "points": documents.Number("-2"),
            "partial": "whole",
        }
        line = {"of": "a", "rule": rule, "floor": documents.Number("-10")}
        self.assertEqual(total(line, {}, indicators={"a": {"type": "count"}}, not_reported="fail"), "-10")

    def test_fail_takes_one_slope_of_mode_whole(self) -> None:
        slopes = [
            {"at_most": bound, "step": "1", "points": "-1", "partial": "whole", "most": most}
            for bound, most in (("80", "3"), ("40", "5"))
        ]
        for mode, least in (("whole", "-5"), ("marginal", "-8")):
            line = {"of": "a", "rule": {"kind": "segments", "mode": mode, "slopes": slopes}}
            self.assertEqual(total(line, {}, indicators={"a": {"type": "count"}}, not_reported="fail"), least)

    def test_fail_counts_a_child_that_can_be_voided_as_there(self) -> None:
        item = {"id": "x", "void": "f", "rule": {"kind": "done", "points": "5", "else": "2"}}
        for how in ("best", "least", "mean"):
            section = {"combine": how, "when": "f", "items": [item]}
            indicators = {"f": {"type": "flag"}, "x": {"type": "flag"}}
            self.assertEqual(total(section, {}, indicators=indicators, not_reported="fail"), "0")

    def test_the_period_before_has_the_same_length(self) -> None:
        for text, before in (
            ("2011", "2010"),
            ("2011-H1", "2010-H2"),
            ("2011-Q1", "2010-Q4"),
            ("2011-01", "2010-12"),
        ):
            self.assertEqual(Period.parse(text).before(1).text(), before)

    def test_an_undeclared_class_or_group_is_refused(self) -> None:
        scheme = {"classes": {"big": {}}, "groups": {"north": {}}, "score": {"id": "root", "combine": "sum", "items": []}}
        for named in ({"class": "small"}, {"group": "south"}):
            with self.assertRaises(documents.Refused):
                oracle.evaluate(scheme, {"subjects": [{"id": "a", **named}]})

    def test_a_table_by_period_without_else_takes_no_other_period(self) -> None:
        one = documents.Number("1")
        line = {
            "of": "a",
            "rule": {"kind": "threshold", "at_least": {"by": "period", "table": {"2010": one}}, "points": one},
        }
        indicators = {"a": {"type": "count"}}
        self.assertIsNone(total(line, {"a": one}, indicators=indicators, not_reported="fail"))

    def test_half_a_person_is_refused_where_a_case_expects_it(self) -> None:
        line = {"id": "line", "of": "a", "rule": {"kind": "done", "points": documents.Number("1")}}
        scheme = {"indicators": {"a": {"type": "count"}}, "score": {"id": "root", "combine": "sum", "items": [line]}}
        cohort = {"subjects": [{"id": "a", "facts": {"a": documents.Number("100.5")}}]}
        case = {"cohort": cohort, "expect": {"refused": ["fact_not_whole"]}}
        self.assertEqual(run_cases.findings(scheme, case), [])

    def test_a_signed_score_needs_its_source_or_who_and_why(self) -> None:
        line = {"of": "a", "rule": {"kind": "value", "least": documents.Number("0"), "most": documents.Number("9")}}
        indicators = {"a": {"type": "score", "least": "0", "most": "9", "signed": True}}
        nine = documents.Number("9")
        for more in ({"source": "x"}, {"who": "x", "note": "y"}):
            self.assertEqual(total(line, {"a": {"value": nine, **more}}, indicators=indicators, not_reported="fail"), "9")
        self.assertEqual(total(line, {"a": None}, indicators=indicators, not_reported="fail"), "0")
        for unsigned in (nine, {"value": nine, "who": "x"}, {"value": nine, "note": "y"}):
            with self.assertRaises(documents.Refused):
                total(line, {"a": unsigned}, indicators=indicators, not_reported="fail")

    def test_the_last_word_is_read_unless_a_layer_is_asked_for(self) -> None:
        rule = {"kind": "value", "least": documents.Number("-99"), "most": documents.Number("99")}
        facts = {
            "a": [
                {"by": "self", "value": documents.Number("8")},
                {"by": "assessor", "value": documents.Number("6")},
            ],
            "a@prior@self": documents.Number("5"),
        }
        indicators = {"a": {"type": "amount"}, "twice": {"type": "amount", "of": "2 * a"}}
        readings = {"a": "6", "a@self": "8", "a@prior": "5", "a - a@self": "-2", "a@self@prior": "5",
                    "(a + a)@self": "16", "twice": "12", "twice@self": "16", "sum(a over cohort)@self": "8"}
        for of, expected in readings.items():
            found = total({"of": of, "rule": rule}, facts, indicators=indicators, not_reported="fail")
            self.assertEqual(found, expected, of)

    def test_one_layer_has_one_fact(self) -> None:
        line = {"of": "a", "rule": {"kind": "done", "points": documents.Number("1")}}
        twice = [{"by": "self", "value": True}, {"by": "self", "value": True}]
        for facts in ({"a": twice}, {"a@self": True, "a": twice[0]}, {"a@self": twice[0]}):
            with self.assertRaises(documents.Refused):
                total(line, facts, indicators={"a": {"type": "flag"}}, not_reported="fail")

    def test_documents_keep_every_digit(self) -> None:
        found = documents.parse('{"a": 0.1000000000000000055, /* why */ "b": [1e400, 2,], } // end')
        self.assertEqual(found, {"a": "0.1000000000000000055", "b": ["1e400", "2"]})
        with self.assertRaises(documents.Refused):
            documents.parse('{"a": 1, "a": 2}')


if __name__ == "__main__":
    unittest.main()
