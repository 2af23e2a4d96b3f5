"""What check_cookbook.py must find: one change to a sound cookbook, one trouble."""

import shutil
import tempfile
import unittest
from pathlib import Path

import check_cookbook

ROOT = Path(__file__).resolve().parents[2]
ENGLISH, CHINESE = check_cookbook.PAGES
FIGURE = "| 80% | 20 | 0 |"


class checked_cookbook(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        shutil.copytree(ROOT / "examples/cookbook", self.root / "examples/cookbook")
        (self.root / "docs").mkdir()
        for page in check_cookbook.PAGES:
            shutil.copy(ROOT / page, self.root / page)

    def change(self, path, old, new):
        text = (self.root / path).read_text(encoding="utf-8")
        self.assertIn(old, text)
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def assert_found(self, words):
        troubles = check_cookbook.check(self.root)
        self.assertTrue(any(words in each for each in troubles), troubles)

    def test_nothing_in_a_sound_cookbook(self):
        self.assertEqual(check_cookbook.check(self.root), [])

    def test_a_figure_that_no_case_has(self):
        self.change(ENGLISH, FIGURE, "| 80% | 20 | 20 |")
        self.assert_found("at-least: no case has")

    def test_a_list_that_no_case_has(self):
        self.change(ENGLISH, "| A city; A city | 1 | 1 |", "| A city; B city | 1 | 1 |")
        self.assert_found("once-per-event: no case has")

    def test_a_snippet_that_is_not_in_its_own_scheme(self):
        self.change(ENGLISH, '"of": "entered"', '"of": "members"')
        self.assert_found("at-least: not in its scheme")

    def test_a_figure_that_one_language_lacks(self):
        self.change(CHINESE, FIGURE + "\n", "")
        self.assert_found("at-least: the pages differ")

    def test_a_recipe_without_an_example(self):
        shutil.rmtree(self.root / "examples/cookbook/at-least")
        self.assert_found("at-least: there is no scheme")

    def test_an_example_without_a_recipe(self):
        (self.root / "examples/cookbook/forgotten").mkdir()
        self.assert_found("forgotten")

    def test_a_recipe_that_the_contents_do_not_list(self):
        self.change(CHINESE, "](#at-least)", "](#elsewhere)")
        self.assert_found("at-least: not in the table of contents")


if __name__ == "__main__":
    unittest.main()
