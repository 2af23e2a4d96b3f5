"""The check of the gallery finds what it is there to find, and the arithmetic writes figures as it promises."""

from __future__ import annotations

import json
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

import check_gallery
import gallery


class check(unittest.TestCase):
    def setUp(self) -> None:
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.root = Path(place.name)
        self.write("tiers/scheme.json", {"id": "tiers"})
        self.write("tiers/cases/tiers.json", [{"id": "one"}, {"id": "two"}])

    def write(self, path: str, document: object) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(document), encoding="utf-8")

    def test_a_whole_gallery_has_no_fault(self) -> None:
        self.assertEqual(check_gallery.faults(self.root, least=2), [])

    def test_too_few_cases(self) -> None:
        self.assertEqual(check_gallery.faults(self.root, least=3), ["there are 2 cases; a gallery has at least 3"])

    def test_a_folder_without_scheme(self) -> None:
        (self.root / "tiers/scheme.json").unlink()
        self.assertEqual(check_gallery.faults(self.root, least=2), ["tiers: tiers/scheme.json is missing"])

    def test_a_folder_without_cases(self) -> None:
        (self.root / "tiers/cases/tiers.json").unlink()
        self.assertEqual(check_gallery.faults(self.root, least=0), ["tiers: tiers/cases/tiers.json is missing"])

    def test_a_file_without_a_case(self) -> None:
        self.write("tiers/cases/tiers.json", [])
        self.assertEqual(check_gallery.faults(self.root, least=0), ["tiers: there is no case"])

    def test_two_cases_of_one_name(self) -> None:
        self.write("tiers/cases/tiers.json", [{"id": "one"}, {"id": "one"}])
        self.assertEqual(check_gallery.faults(self.root, least=2), ["tiers: 2 cases are called one"])

    def test_a_scheme_of_another_name(self) -> None:
        self.write("tiers/scheme.json", {"id": "steps"})
        self.assertEqual(check_gallery.faults(self.root, least=2), ["tiers: the scheme has another id than its folder"])

    def test_a_fraction_that_is_no_text(self) -> None:
        self.write("tiers/scheme.json", {"id": "tiers", "points": 0.5})
        self.assertEqual(check_gallery.faults(self.root, least=2), ["tiers/scheme.json: 0.5 is not written as text"])

    def test_cases_that_nothing_writes(self) -> None:
        self.assertIn("tiers: no arithmetic writes its cases", check_gallery.stale(self.root))

    def test_cases_that_were_changed_by_hand(self) -> None:
        self.write("fixed-points/cases/fixed-points.json", [])
        self.assertIn("fixed-points: its cases are not what write_cases.py writes", check_gallery.stale(self.root))


class writing(unittest.TestCase):
    def test_numbers_are_decimals_where_they_end(self) -> None:
        for value, written in ((Fraction(19, 2), "9.5"), (Fraction(-1, 8), "-0.125"), (Fraction(20, 3), "20/3"),
                               (100, "100"), (Fraction(1, 10**20), "0.00000000000000000001")):
            self.assertEqual(gallery.text(value), written)

    def test_a_bound_is_met_from_below_at_it_and_from_above(self) -> None:
        self.assertEqual([gallery.text(value) for value in gallery.around(80)], ["79.99", "80", "80.01"])
        self.assertEqual(gallery.near(0, 2), [-1, 0, 1, 2, 3])

    def test_expected_points_are_text_and_places_are_not(self) -> None:
        case = gallery.alone("tied", {"share": Fraction(1, 2)}, total=Fraction(5, 2), rank=2)
        self.assertEqual(case["expect"], {"a": {"total": "2.5", "rank": 2}})
        self.assertEqual(case["cohort"]["subjects"], [{"id": "a", "facts": {"share": "0.5"}}])


if __name__ == "__main__":
    unittest.main()
