#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::codes;
using testing::given;
using testing::line;
using testing::refusal_of;
using testing::sum_of;

std::string const scheme_text = R"("indicators": {"members": {"type": "count"}, "staff": {"type": "count"},
    "share": {"type": "amount", "of": "members / staff"}}, "not_reported": "error", "undefined": "error",
    "score": {"id": "total", "combine": "sum", "items": [)" +
                                line("x", "share") +
                                R"(, {"id": "7.body", "rule": {"kind": "done", "points": 1}}]})";

struct refusal_case {
    std::vector<given> subjects;
    std::string expected;
    arguments with;
};

arguments first_arguments(diagnostics const& of) { return of.empty() ? arguments{} : of.front().with; }

// language.md 7: an unknown column is refused "with "did you mean""; what is derived is not reported by
// anybody.
TEST(refusal, names_facts_that_are_no_indicators) {
    for (refusal_case const& each : std::vector<refusal_case>{
             {{{.id = "u", .facts = "members=1 staff=1 7.body=true"}}, "", {}},
             {{{.id = "u", .facts = "member=1"}},
              "fact_unknown",
              {{"key", "member"}, {"suggestion", "members"}}},
             {{{.id = "u", .facts = "members_of_all=1"}}, "fact_unknown", {{"key", "members_of_all"}}},
             {{{.id = "u", .facts = "staf@prior=1"}},
              "fact_unknown",
              {{"key", "staf@prior"}, {"suggestion", "staff"}}},
             {{{.id = "u", .facts = "7.bodi=1"}},
              "fact_unknown",
              {{"key", "7.bodi"}, {"suggestion", "7.body"}}},
             {{{.id = "u", .facts = "share=1"}}, "fact_of_derived", {{"key", "share"}}},
             {{{.id = "u", .facts = "share@prior=1"}}, "fact_of_derived", {{"key", "share@prior"}}},
             // x has an expression: only lines without one are indicators.
             {{{.id = "u", .facts = "total=1"}}, "fact_unknown", {{"key", "total"}}},
         }) {
        diagnostics const found = refusal_of(scheme_text, each.subjects);
        ASSERT_EQ(codes(found), each.expected) << each.subjects.front().facts;
        EXPECT_EQ(first_arguments(found), each.with);
    }
}

TEST(refusal, names_ids_that_are_empty_or_stand_twice) {
    for (refusal_case const& each : std::vector<refusal_case>{
             {{{.id = "u"}, {.id = "v"}, {.id = "u"}}, "subject_id_repeated", {{"id", "u"}}},
             {{{.id = "u"}, {.id = ""}}, "subject_id_empty", {}},
         }) {
        diagnostics const found = refusal_of(scheme_text, each.subjects);
        ASSERT_EQ(codes(found), each.expected);
        EXPECT_EQ(first_arguments(found), each.with);
    }
}

TEST(refusal, names_parents_that_are_unknown_or_in_a_circle) {
    for (refusal_case const& each : std::vector<refusal_case>{
             {{{.id = "u"}, {.id = "v", .parent = "u"}, {.id = "w", .parent = "v"}}, "", {}},
             {{{.id = "u", .parent = "q"}}, "parent_unknown", {{"subject", "u"}, {"parent", "q"}}},
             {{{.id = "u", .parent = "u"}}, "parent_circular", {{"chain", "u → u"}}},
             {{{.id = "u", .parent = "v"}, {.id = "v", .parent = "w"}, {.id = "w", .parent = "u"}},
              "parent_circular",
              {{"chain", "u → v → w → u"}}},
             // The way into a circle is none of its members.
             {{{.id = "t", .parent = "u"}, {.id = "u", .parent = "v"}, {.id = "v", .parent = "u"}},
              "parent_circular",
              {{"chain", "u → v → u"}}},
             {{{.id = "t", .parent = "u"},
               {.id = "u", .parent = "t"},
               {.id = "v", .parent = "w"},
               {.id = "w", .parent = "v"}},
              "parent_circular parent_circular",
              {{"chain", "t → u → t"}}},
             // Whoever stands in a circle first is named first, wherever one came into it.
             {{{.id = "t", .parent = "v"}, {.id = "u", .parent = "v"}, {.id = "v", .parent = "u"}},
              "parent_circular",
              {{"chain", "v → u → v"}}},
         }) {
        diagnostics const found = refusal_of(scheme_text, each.subjects);
        ASSERT_EQ(codes(found), each.expected);
        EXPECT_EQ(first_arguments(found), each.with);
    }
}

// docs/formats: a class or group that is used must be declared where any are; language.md 8: "an undeclared
// name".
TEST(refusal, names_classes_and_groups_that_are_not_declared) {
    std::string const declaring =
        R"("classes": {"fenyi": {}, "gaoxin": {}}, "groups": {"north": {}, "south": {}}, )" + scheme_text;
    for (refusal_case const& each : std::vector<refusal_case>{
             {{{.id = "u", .group = "north", .class_name = "fenyi"}, {.id = "v", .group = "south"}}, "", {}},
             {{{.id = "u", .group = "nort"}, {.id = "v", .group = "nort"}},
              "subject_group_unknown",
              {{"name", "nort"}, {"names", "north, south"}, {"suggestion", "north"}}},
             {{{.id = "u", .class_name = "county"}},
              "subject_class_unknown",
              {{"name", "county"}, {"names", "fenyi, gaoxin"}}},
         }) {
        diagnostics const found = refusal_of(declaring, each.subjects);
        ASSERT_EQ(codes(found), each.expected);
        EXPECT_EQ(first_arguments(found), each.with);
    }
    EXPECT_EQ(codes(refusal_of(scheme_text, {{.id = "u", .group = "any", .class_name = "any"}})), "");
}

// The contract of errors: all mistakes are listed, not only the first.
TEST(refusal, lists_all_mistakes) {
    std::vector<given> const subjects{{.id = "u", .facts = "member=1 share=2", .group = "north"},
                                      {.id = "u", .parent = "q"}};
    EXPECT_EQ(codes(refusal_of(scheme_text, subjects)),
              "fact_unknown fact_of_derived subject_id_repeated parent_unknown group_missing");
}

/// The letters b to z, each the square of the one before: 65,536 bits are passed long before the end.
std::string squares(std::string const& last) {
    std::string indicators = R"("a": {"type": "amount"})";
    for (char each = 'b'; each <= 'z'; ++each) {
        std::string const before(1, static_cast<char>(each - 1));
        indicators +=
            std::string{", \""} + each + R"(": {"type": "amount", "of": ")" + before + " * " + before + "\"}";
    }
    std::string const huge = line("huge", "a", R"(, "scale": ")" + last + "\"");
    return R"("indicators": {)" + indicators + R"(}, "not_reported": "error", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [)" +
           line("x", "a") + R"(, {"id": "s", "combine": "sum",
        "items": [)" +
           huge + "]}]}";
}

// The contract of limits: "number_too_large where a computed number passes limits::number_bits".
TEST(refusal, names_the_node_whose_number_is_too_large) {
    diagnostics const found = refusal_of(squares("z"), {{.id = "u", .facts = "a=3"}});
    ASSERT_EQ(codes(found), "number_too_large");
    EXPECT_EQ(found.front().with, (arguments{{"node", "huge"}}));
    EXPECT_EQ(
        hint(found.front(), language::en),
        "look in \"huge\" for repeated multiplication or division, or a large exponent; round() in between "
        "keeps numbers short");
    EXPECT_EQ(codes(refusal_of(squares("f"), {{.id = "u", .facts = "a=3"}})), "");
}

// Outside the nodes there is none to name.
TEST(refusal, of_a_number_too_large_in_an_effect_names_no_node) {
    std::string const scheme =
        squares("b") + R"(, "effects": [{"id": "e", "when": "z > 1", "effect": "noted"}])";
    diagnostics const found = refusal_of(scheme, {{.id = "u", .facts = "a=3"}});
    ASSERT_EQ(codes(found), "number_too_large");
    EXPECT_EQ(found.front().with, arguments{});
    EXPECT_EQ(hint(found.front(), language::en),
              "look for repeated multiplication or division, or a large exponent; round() in between keeps "
              "numbers short");
}

}  // namespace
}  // namespace kaohe
