"""Every check can fail: each test plants one fault in a small sound tree and expects exactly that finding."""

import tempfile
import unittest
from pathlib import Path

from arrows import read_layers
from check_structure import check
from cpp_functions import functions_of
from cpp_text import code_of, includes_of
from sizes import aims
from unity import unity_text

SOUND = {
    "cmake/layers.txt": "layer base\nlayer model\nlayer rules\nlayer kaohe.hpp\nface cli\nface c by kaohe.h\napart typed on model\nwhole kaohe.cpp\n",
    "include/kaohe/base/text.hpp": "#pragma once\n#include <string>\n",
    "include/kaohe/rules/rule.hpp": "#include <kaohe/rules/done.hpp>\nusing rule = closed_list<rules::done>;\n",
    "include/kaohe/rules/done.hpp": 'struct done { static constexpr auto kind = "done"; };\n',
    "src/CMakeLists.txt": "base/text.cpp base/up.cpp base/long.cpp base/lost.cpp rules/rule.cpp cli/main.cpp attic/old.cpp\n",
    "benchmarks/CMakeLists.txt": "fits.cpp\n",
    "tests/CMakeLists.txt": "kaohe_layer_tests(rules\n    done_test.cpp\n)\n",
    "src/base/text.cpp": "#include <kaohe/base/text.hpp>\nint one() {\n    return 1;\n}\n",
    "tests/unit/rules/done_test.cpp": "",
    "docs/rules.md": "## `done`\n",
    "docs/rules.zh-CN.md": "## `done` 完成\n",
}


def long_function(name, lines):
    return f"int {name}() {{\n" + "    ;\n" * (lines - 2) + "}\n"


class Tree(unittest.TestCase):
    """A sound tree in a temporary folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path, text in SOUND.items():
            self.plant(path, text)

    def plant(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def findings(self):
        return [str(finding) for finding in check(self.root)]


class Built(Tree):
    def test_a_source_that_nobody_names_is_found(self):
        self.plant("src/base/orphan.cpp", "")
        self.assertEqual(["src/base/orphan.cpp: is not built: src/CMakeLists.txt does not name it"], self.findings())

    def test_a_test_of_another_layer_with_the_same_name_is_not_taken_for_it(self):
        self.plant("tests/unit/model/done_test.cpp", "")
        self.assertEqual(
            ["tests/unit/model/done_test.cpp: is not built: tests/CMakeLists.txt does not name it"], self.findings())


class Unity(Tree):
    def setUp(self):
        super().setUp()
        self.plant("CMakeLists.txt", "project(kaohe\n    VERSION 1.2.3\n)\n")
        self.plant("src/CMakeLists.txt",
                   SOUND["src/CMakeLists.txt"] + "target_sources(kaohe_library PRIVATE\n    base/text.cpp\n)\n"
                   "target_sources(kaohe_library PRIVATE\n    rules/rule.cpp\n)\n")
        self.plant("src/rules/rule.cpp", "")

    def test_it_holds_every_source_in_the_order_of_the_list(self):
        text = unity_text(self.root)
        self.assertIn('#define KAOHE_VERSION "1.2.3"\n#include "base/text.cpp"\n#include "rules/rule.cpp"\n', text)
        self.plant("src/kaohe.cpp", text)
        self.assertEqual([], self.findings())

    def test_a_source_that_it_lacks_is_found(self):
        self.plant("src/kaohe.cpp", unity_text(self.root).replace('#include "rules/rule.cpp"\n', ""))
        self.assertEqual(
            ["src/kaohe.cpp: does not hold what src/CMakeLists.txt lists: run scripts/unity"], self.findings())

    def test_nothing_includes_it(self):
        self.plant("src/kaohe.cpp", unity_text(self.root))
        self.plant("src/cli/main.cpp", '#include "kaohe.cpp"\n')
        self.assertEqual(["src/cli/main.cpp:1: cli must not include kaohe.cpp (kaohe.cpp)"], self.findings())


class Layers(Tree):
    def test_a_sound_tree_has_no_findings(self):
        self.assertEqual([], self.findings())

    def test_an_upward_include_is_found(self):
        self.plant("include/kaohe/base/up.hpp", "\n#include <kaohe/rules/done.hpp>\n")
        self.assertEqual(
            ["include/kaohe/base/up.hpp:2: base must not include rules (kaohe/rules/done.hpp)"], self.findings())

    def test_an_upward_include_of_a_private_header_is_found(self):
        self.plant("src/rules/deep.hpp", "")
        self.plant("src/base/up.cpp", '#include "../rules/deep.hpp"\n#include "rules/deep.hpp"\n')
        self.assertEqual(2, sum("base must not include" in finding for finding in self.findings()))

    def test_nothing_includes_what_stands_apart_and_it_includes_only_up_to_its_floor(self):
        self.plant("include/kaohe/typed/count.hpp", "#include <kaohe/rules/done.hpp>\n")
        self.plant("src/cli/main.cpp", "#include <kaohe/typed/count.hpp>\n#include <kaohe/rules/done.hpp>\n")
        self.assertEqual(
            ["include/kaohe/typed/count.hpp:1: typed must not include rules (kaohe/rules/done.hpp)",
             "src/cli/main.cpp:1: cli must not include typed (kaohe/typed/count.hpp)"], self.findings())

    def test_a_public_header_of_a_face_is_for_that_face_alone_and_includes_nothing(self):
        self.plant("include/kaohe/kaohe.h", "#include <kaohe/base/text.hpp>\n")
        self.plant("src/cli/main.cpp", "#include <kaohe/kaohe.h>\n")
        self.plant("src/CMakeLists.txt", SOUND["src/CMakeLists.txt"] + "c/score.cpp\n")
        self.plant("src/c/score.cpp", "#include <kaohe/kaohe.h>\n#include <kaohe/rules/done.hpp>\n")
        self.assertEqual(
            ["include/kaohe/kaohe.h:1: kaohe.h must not include base (kaohe/base/text.hpp)",
             "src/cli/main.cpp:1: cli must not include kaohe.h (kaohe/kaohe.h)"], self.findings())

    def test_the_umbrella_is_not_used_inside(self):
        self.plant("include/kaohe/kaohe.hpp", "#include <kaohe/rules/rule.hpp>\n")
        self.plant("src/rules/rule.cpp", "#include <kaohe/kaohe.hpp>\n")
        self.assertEqual(["src/rules/rule.cpp:1: rules must not include kaohe.hpp (kaohe/kaohe.hpp)"], self.findings())

    def test_a_file_in_no_layer_is_found(self):
        self.plant("src/attic/old.cpp", "")
        self.assertEqual(
            ["src/attic/old.cpp: stands in 'attic', which cmake/layers.txt does not name"], self.findings())

    def test_an_include_that_leads_nowhere_is_found(self):
        self.plant("src/base/lost.cpp", "#include <kaohe/base/gone.hpp>\n")
        self.assertEqual(["src/base/lost.cpp:1: there is no file for the include kaohe/base/gone.hpp"], self.findings())

    def test_a_circle_is_found_once_with_its_way_round(self):
        self.plant("src/base/a.hpp", '#include "b.hpp"\n')
        self.plant("src/base/b.hpp", '#include "a.hpp"\n')
        self.assertEqual(
            ["src/base/a.hpp: includes itself: src/base/a.hpp -> src/base/b.hpp -> src/base/a.hpp"], self.findings())

    def test_a_line_of_the_layer_file_that_is_not_understood_is_refused(self):
        with self.assertRaisesRegex(ValueError, "not understood: storey base"):
            read_layers("storey base\n")


class Installed(Tree):
    def test_a_library_in_an_installed_header_is_found(self):
        for text in ["boost/json.hpp", "gtest/gtest.h", "CLI/CLI.hpp", "openssl/sha.h"]:
            with self.subTest(text):
                self.plant("include/kaohe/base/text.hpp", f"#include <{text}>\n")
                self.assertEqual(
                    [f"include/kaohe/base/text.hpp:1: an installed header must not include {text}"], self.findings())

    def test_a_quoted_include_in_an_installed_header_is_found(self):
        self.plant("include/kaohe/base/near.hpp", '#include "text.hpp"\n')
        self.assertEqual(
            ["include/kaohe/base/near.hpp:1: an installed header must not include text.hpp"], self.findings())

    def test_a_library_in_a_source_and_an_include_in_a_comment_are_allowed(self):
        self.plant("src/base/text.cpp", "#include <boost/json.hpp>\n")
        self.plant("include/kaohe/base/text.hpp", "// #include <boost/json.hpp>\n/*\n#include <boost/a.hpp>\n*/\n")
        self.assertEqual([], self.findings())


class Sizes(Tree):
    def test_a_function_may_have_50_lines_and_not_51(self):
        self.plant("src/base/long.cpp", long_function("fits", 50) + long_function("exceeds", 51))
        self.assertEqual(
            ["src/base/long.cpp:51: exceeds has 51 lines; a function has at most 50"], self.findings())

    def test_a_file_may_have_400_lines_and_not_401(self):
        self.plant("benchmarks/fits.cpp", "\n" * 400)
        self.plant("tests/exceeds.cpp", "\n" * 401)
        self.assertEqual(["tests/exceeds.cpp: 401 lines; a file has at most 400"], self.findings())

    def test_python_is_measured_too(self):
        self.plant("tests/long.py", "def exceeds():\n" + "    pass\n" * 50)
        self.assertEqual(["tests/long.py:1: exceeds has 51 lines; a function has at most 50"], self.findings())

    def test_the_aims_are_information(self):
        self.assertEqual(
            ["Sizes aimed at:", "  public header 40-150: 0 of 2", "  rule kind 30-80: 0 of 1", "  .cpp 100-300: 0 of 1",
             "  function 3-15: 1 of 1", "  files in a folder 4-16: 0 of 4"], aims(self.root, ["done"]))

    def test_an_aim_names_what_is_furthest_above_it(self):
        self.plant("src/base/long.cpp", long_function("exceeds", 16))
        self.assertIn("  function 3-15: 1 of 2; above: src/base/long.cpp exceeds 16", aims(self.root, ["done"]))


class RuleKinds(Tree):
    def test_a_missing_test_is_found(self):
        (self.root / "tests/unit/rules/done_test.cpp").unlink()
        self.assertEqual(
            ["tests/unit/rules/done_test.cpp: missing: the test of the rule kind 'done'"], self.findings())

    def test_a_missing_section_is_found_in_each_language(self):
        for path in ["docs/rules.md", "docs/rules.zh-CN.md"]:
            with self.subTest(path):
                self.plant(path, "## `undone`\n")
                self.assertEqual([f"{path}: has no section '## `done`'"], self.findings())
                self.plant(path, SOUND[path])

    def test_a_missing_header_is_found(self):
        (self.root / "include/kaohe/rules/done.hpp").unlink()
        self.assertIn("include/kaohe/rules/done.hpp: missing: the rule kind 'done' is listed in "
                      "include/kaohe/rules/rule.hpp", self.findings())

    def test_a_header_with_another_word_is_found(self):
        self.plant("include/kaohe/rules/done.hpp", '// kind = "done"\nauto kind = "finished";\n')
        self.assertEqual(
            ['include/kaohe/rules/done.hpp: does not say kind = "done"',
             "include/kaohe/rules/done.hpp: declares the rule kind 'finished', which include/kaohe/rules/rule.hpp "
             "does not list"], self.findings())

    def test_an_empty_list_is_found(self):
        self.plant("include/kaohe/rules/rule.hpp", "")
        self.assertEqual(
            ["include/kaohe/rules/rule.hpp: lists no rule kind in `using rule = ...`"], self.findings())


class Scanner(unittest.TestCase):
    """What is a function, where does it begin, and where does it end?"""

    def assert_functions(self, expected, text):
        self.assertEqual(expected, [(found.name, found.lines) for found in functions_of(text)])

    def test_braces_in_literals_and_comments_do_not_count(self):
        self.assert_functions([("f", 6), ("g", 1)], 'int f() {\n  char a = \'{\';  // {\n  auto b = "{\\"{";\n'
                              '  /* { */ auto c = R"x({ ")" )x";\n  return 1\'000;\n}\nint g() { return 0; }\n')

    def test_directives_do_not_count(self):
        self.assert_functions([("f", 1)], "#define OPEN \\\n  {\nint f() { return 0; }\n")

    def test_namespaces_types_and_tables_are_not_functions(self):
        self.assert_functions([], "namespace a {\nstruct alignas(8) b : c {\n int d{1};\n};\nenum class e : int { f };\n"
                                  "template <class T = decltype(g())>\nclass h {\n};\nint i[] = {{1}, {2}};\n}\n")

    def test_a_concept_is_not_a_function(self):
        self.assert_functions([], "template <class T>\nconcept c = requires(T t) {\n { t.f() } -> same_as<int>;\n};\n")

    def test_members_are_functions_and_begin_after_the_access_word(self):
        self.assert_functions([("f", 3), ("operator==", 1)], "class a {\npublic:\n\n  int f() const noexcept {\n\n  }\n"
                              "  bool operator==(a const&) const { return true; }\n};\n")

    def test_a_constructor_goes_on_after_its_member_initialisers(self):
        self.assert_functions([("a", 4)], "a::a(int x)\n    : b_{x}, base<int>{x} {\n  run();\n}\n")

    def test_default_arguments_in_braces_belong_to_the_head(self):
        self.assert_functions([("f", 3)], "int f(options o = {},\n  int x = int{3}) {\n}\n")

    def test_template_parameters_and_trailing_results_belong_to_the_head(self):
        self.assert_functions([("f", 4)], "template <class T>\nauto f(T t)\n  -> std::vector<T> {\n}\n")

    def test_lambdas_are_part_of_their_function_and_stand_for_themselves_outside(self):
        self.assert_functions([("f", 3), ("lambda", 2)], "int f() {\n  return [] { return 1; }();\n}\n"
                              "auto const g = [] {\n  return 2; };\n")

    def test_a_test_has_the_name_of_its_case(self):
        self.assert_functions([("number.adds", 2)], "TEST(number, adds) {\n}\n")

    def test_blanking_keeps_every_line_where_it_was(self):
        text = 'a /* b\nc */ d "e" // f\n'
        self.assertEqual("a     \n     d         \n", code_of(text))

    def test_includes_carry_their_line_and_their_quotes(self):
        self.assertEqual([(2, False, "string"), (3, True, "a.hpp")],
                         includes_of('// #include <no>\n#include <string>\n  # include "a.hpp"\n'))


if __name__ == "__main__":
    unittest.main()
