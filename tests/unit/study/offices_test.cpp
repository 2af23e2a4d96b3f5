#include <kaohe/study/offices.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/read_cohort.hpp>

#include "explaining.hpp"

namespace kaohe {
namespace {

std::string text_of(std::optional<number> const& of) { return of ? to_text(*of) : "unknown"; }

std::string text_of(office_sum const& of) {
    return std::to_string(of.items) + ": " + text_of(of.points) + " / " + text_of(of.attainable);
}

std::string ids_of(office_part const& of, explanation const& in) {
    std::string ids;
    for (office_item const& each : of.items) ids += (ids.empty() ? "" : " ") + in.nodes[each.first].id;
    return ids;
}

/// Each part as "OFFICE [items] alone, shared", and all items once.
texts divided(scheme const& by, std::string const& facts, std::string_view only = {}) {
    std::string const document =
        R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {)" + facts + "}}]}";
    auto const of = read_cohort({.current = {{"c.json", document}}}, by).value();
    evaluation const made = evaluate(by, of.cohort).value();
    explanation const explained = explain(made, 0);
    office_division const found = divide_by_office(explained, by, only);
    texts said;
    for (office_part const& each : found.parts)
        said.push_back(std::string{each.office} + " [" + ids_of(each, explained) + "] " +
                       text_of(each.alone) + ", " + text_of(each.shared));
    said.push_back("once " + text_of(found.alone + found.shared));
    return said;
}

std::string done(std::string const& id, std::string const& more = "") {
    return R"({"id": ")" + id + R"(", "rule": {"kind": "done", "points": 3})" + more + "}";
}

scheme small(std::string const& items) { return scheme_of(R"("n": {"type": "count"})", items); }

scheme of_two_sections() {
    return small(R"({"id": "s", "offices": ["A"], "combine": "sum", "items": [)" + done("1") + "," +
                 done("2", R"(, "offices": ["B", "A"])") + "," + done("3", R"(, "offices": ["C"])") + "]}," +
                 R"({"id": "t", "combine": "sum", "items": [)" + done("4") + "]}");
}

// language.md 5: "offices (inherited)"; the nearest that names any speaks.
TEST(offices, are_inherited_and_replaced) {
    scheme const by = of_two_sections();

    EXPECT_EQ(offices_of(by), (std::vector<std::string_view>{"A", "B", "C"}));
}

TEST(offices, divide_a_sheet_and_keep_shared_items_apart) {
    scheme const by = of_two_sections();

    EXPECT_EQ(divided(by, R"("1": true, "2": true, "3": false, "4": true)"),
              (texts{"A [1 2] 1: 3 / 3, 1: 3 / 3", "B [2] 0: 0 / 0, 1: 3 / 3", "C [3] 1: 0 / 3, 0: 0 / 0",
                     " [4] 1: 3 / 3, 0: 0 / 0", "once 4: 9 / 12"}));
}

TEST(offices, show_one_alone_when_asked) {
    scheme const by = of_two_sections();

    EXPECT_EQ(divided(by, R"("1": true, "2": true, "3": false, "4": true)", "B"),
              (texts{"B [2] 0: 0 / 0, 1: 3 / 3", "once 4: 9 / 12"}));
}

// language.md 8: "counts": false "shows its points and leaves them out of its section"; an absent line has
// none.
TEST(offices, sum_what_counts_and_has_points) {
    scheme const by =
        small(R"({"id": "s", "offices": ["A"], "combine": "sum", "items": [)" + done("1") + "," +
              done("2", R"(, "counts": false)") + "," + done("3", R"(, "when": "n > 9")") +
              R"(]}, {"id": "t", "counts": false, "offices": ["A"], "combine": "sum", "items": [)" +
              done("4") + "]}");

    EXPECT_EQ(divided(by, R"("1": true, "2": true, "3": true, "4": true, "n": 1)"),
              (texts{"A [1 2 3 4] 1: 3 / 3, 0: 0 / 0", "once 1: 3 / 3"}));
}

TEST(offices, know_no_most_where_a_line_has_none) {
    scheme const by = small(
        R"({"id": "1", "offices": ["A"], "of": "n", "rule": {"kind": "per_step", "step": 1, "points": 1}})");

    EXPECT_EQ(divided(by, R"("n": 7)"), (texts{"A [1] 1: 7 / unknown, 0: 0 / 0", "once 1: 7 / unknown"}));
}

// A mean of members is no sum of their lines: the section is the item, of all who answer for a line in it.
TEST(offices, take_a_section_with_each_for_one_item) {
    scheme const by = scheme_of(
        R"("visits": {"type": "records", "fields": {"n": {"type": "count"}}})",
        R"({"id": "s", "offices": ["A"], "combine": "sum", "not_reported": {"points": 0}, "each": {"over": "visits", "join": "mean"}, "items": [)" +
            done("1") + "," + done("2", R"(, "offices": ["B"])") + "]}");

    EXPECT_EQ(
        divided(by, R"("visits": [{"id": "x", "1": true, "2": true}, {"id": "y", "1": false, "2": true}])"),
        (texts{"A [s] 0: 0 / 0, 1: 4.5 / 6", "B [s] 0: 0 / 0, 1: 4.5 / 6", "once 1: 4.5 / 6"}));
}

TEST(offices, show_a_section_with_each_with_its_members) {
    scheme const by = scheme_of(
        R"("visits": {"type": "records", "fields": {"n": {"type": "count"}}})",
        R"({"id": "s", "offices": ["A"], "combine": "sum", "each": {"over": "visits", "join": "sum"}, "items": [)" +
            done("1") + "]}, " + done("2"));
    auto const of =
        read_cohort(
            {.current = {{"c.json",
                          R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {"2": true,
                              "visits": [{"id": "x", "1": true}, {"id": "y", "1": true}]}}]})"}}},
            by)
            .value();
    evaluation const made = evaluate(by, of.cohort).value();
    explanation const explained = explain(made, 0);

    office_division const found = divide_by_office(explained, by);

    office_item const& item = found.parts.at(0).items.at(0);
    EXPECT_EQ(item.end - item.first, 5u);
    EXPECT_EQ(explained.nodes.at(item.end).id, "2");
}

}  // namespace
}  // namespace kaohe
