#include <kaohe/scheme/policy.hpp>

#include <gtest/gtest.h>

#include <kaohe/scheme/placed_node.hpp>

#include "scheme_help.hpp"

namespace kaohe {
namespace {

constexpr std::string_view indicators = R"(
    "m": {"type": "count"}, "n": {"type": "count"}, "f": {"type": "flag"},
    "k": {"type": "choice", "values": ["A"]}, "p": {"type": "percent"},
    "need": {"type": "count", "of": "2 * 3"},
    "target": {"type": "count", "of": {"by": "class", "table": {"a": 3, "b": 2}}},
    "share": {"type": "amount", "of": "m / n"}, "half": {"type": "amount", "of": "share / 2"},
    "given": {"type": "count", "if_not_reported": "m / n"})";

// The policies that a scheme without any still lacks, one for each line: "not_reported undefined".
std::string lacking(std::string const& items, std::string_view root = "") {
    auto const checked = read({.indicators = indicators, .items = items, .root = root, .policies = ""});
    std::string all;
    if (checked) return all;
    for (diagnostic const& each : checked.diagnostics()) {
        bool const is_policy = each.what == code::policy_missing;
        all.append(all.empty() ? "" : " ")
            .append(is_policy ? each.with.at(1).second.in(language::en) : std::string{name_of(each.what)});
    }
    return all;
}
std::string lacking_of(std::string_view of) { return lacking(line("1", of)); }

// language.md 5: "a line that can meet `not_reported` or `undefined` and has no policy for it does not load".
TEST(policies, are_needed_for_the_ways_of_missing_a_line_can_meet) {
    EXPECT_EQ(lacking_of("m"), "not_reported");
    EXPECT_EQ(lacking_of("m + n"), "not_reported");
    EXPECT_EQ(lacking_of("m / n"), "not_reported undefined");
    EXPECT_EQ(lacking_of("m / 2"), "not_reported");
    EXPECT_EQ(lacking_of("growth(m)"), "not_reported undefined");
    EXPECT_EQ(lacking_of("round(m, 2)"), "not_reported");
    EXPECT_EQ(lacking_of("round(m, -2)"), "not_reported");
    EXPECT_EQ(lacking_of("round(m, n)"), "not_reported undefined");
    EXPECT_EQ(lacking_of("clamp(m, 0, 9)"), "not_reported");
    EXPECT_EQ(lacking_of("clamp(m, 0, n)"), "not_reported undefined");
    EXPECT_EQ(lacking_of("m ?? 0"), "");
    EXPECT_EQ(lacking_of("m / n ?? 0"), "");
    EXPECT_EQ(lacking_of("m ?? n"), "not_reported");
    EXPECT_EQ(lacking_of("if(reported(m), 1, 2)"), "");
    EXPECT_EQ(lacking_of("if(f, 1, 2)"), "not_reported");
    EXPECT_EQ(lacking_of("how_many(class = \\\"a\\\")"), "not_reported");
    EXPECT_EQ(lacking_of("period"), "undefined");
    EXPECT_EQ(lacking_of("count(group)"), "");
    EXPECT_EQ(lacking_of("sum(m over group)"), "");
    EXPECT_EQ(lacking_of("mean(m over group)"), "undefined");
    EXPECT_EQ(lacking_of("rank(m over group)"), "not_reported undefined");
    EXPECT_EQ(lacking_of("points(\\\"total\\\")@-1"), "not_reported");
}

TEST(policies, are_needed_for_what_derived_indicators_miss) {
    EXPECT_EQ(lacking_of("need"), "");
    EXPECT_EQ(lacking_of("target"), "not_reported");
    EXPECT_EQ(lacking_of("share"), "not_reported undefined");
    EXPECT_EQ(lacking_of("half"), "not_reported undefined");
    EXPECT_EQ(lacking_of("given"), "not_reported undefined");
}

TEST(policies, are_needed_for_all_that_a_node_reads) {
    EXPECT_EQ(lacking(R"({"id": "1", "rule": {"kind": "done", "points": 1}})"), "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "when": "f")")), "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "void": "m > n")")), "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "scale": "m / n")")), "not_reported undefined");
    EXPECT_EQ(lacking(line("1", "need", R"(, "floor": 0, "cap": "m")")), "not_reported undefined");
    EXPECT_EQ(lacking(line("1", "need", R"(, "cap": "m")")), "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "cap": {"by": "class", "table": {"a": 1, "b": 2}})")),
              "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "cap": {"by": "group", "table": {}, "else": 2})")),
              "not_reported");
    EXPECT_EQ(lacking(line("1", "need", R"(, "cap": {"by": "period", "table": {"2011": 1}, "else": 2})")),
              "undefined");
    EXPECT_EQ(lacking(line("1", "need", R"(, "cap": {"by": "k", "table": {"A": 1}})")), "not_reported");
    EXPECT_EQ(
        lacking(
            R"({"id": "1", "of": "need", "rule": {"kind": "per_step", "step": "m", "points": 1, "partial": "whole"}})"),
        "not_reported undefined");
    EXPECT_EQ(
        lacking(R"json({"id": "1", "of": "need", "rule": {"kind": "done", "points": 1}, "when": "met(\"2\")"},
                             {"id": "2", "rule": {"kind": "done", "points": 1}, "not_reported": "error"})json"),
        "line_of_type");
    EXPECT_EQ(lacking(line("1", "need", R"json(, "when": "met(\"2\")")json") +
                      R"(, {"id": "2", "rule": {"kind": "done", "points": 1}, "not_reported": "error"})"),
              "not_reported undefined");
    EXPECT_EQ(lacking(line("1", "need"), R"("base": "m",)"), "not_reported");
}

TEST(policies, are_needed_where_nothing_can_be_scaled_up) {
    auto const rescaling = [](std::string_view points) {
        return lacking(line("1", "need", std::string{", \"points\": "}.append(points)),
                       R"("absent": "rescale",)");
    };
    EXPECT_EQ(rescaling("5"), "");
    EXPECT_EQ(rescaling("0"), "undefined");
    EXPECT_EQ(rescaling("\"m\""), "not_reported undefined");
}

// A mean of nothing: only where every item that counts may be absent while one that does not count is there.
TEST(policies, are_needed_where_a_section_may_have_nothing_to_combine) {
    auto const best = [](std::string_view first, std::string_view second) {
        return lacking(R"({"id": "s", "combine": "best", "not_reported": "error", "items": [)" +
                       line("1", "need", first) + "," + line("2", "need", second) + "]}");
    };
    EXPECT_EQ(best("", ""), "");
    EXPECT_EQ(best(R"(, "when": "f")", ""), "");
    EXPECT_EQ(best(R"(, "counts": false)", ""), "");
    EXPECT_EQ(best(R"(, "counts": false)", R"(, "when": "f")"), "undefined");
    EXPECT_EQ(best(R"(, "counts": false)", R"(, "not_reported": "exclude")"), "undefined");
}

// language.md 5: "`peer_mean` (mean points of the group's other scored subjects, else `undefined`)".
TEST(policies, are_needed_where_there_may_be_no_peers) {
    EXPECT_EQ(lacking(line("1", "m", R"(, "not_reported": "peer_mean")")), "undefined");
    EXPECT_EQ(lacking(line("1", "m", R"(, "not_reported": "peer_mean", "undefined": "fail")")), "");
    EXPECT_EQ(lacking(line("1", "need", R"(, "not_reported": "peer_mean")")), "");
}

// "nearest speaks"
TEST(policies, are_taken_from_the_nearest_node_that_names_one) {
    auto const checked =
        read({.indicators = indicators,
              .items = R"({"id": "1", "combine": "sum", "not_reported": "exclude", "items": [)" +
                       line("1.a", "m", R"(, "not_reported": {"points": 2})") + "," + line("1.b", "m") +
                       "]}," + line("2", "m"),
              .root = R"("undefined": "error",)",
              .policies = R"("not_reported": "fail", "undefined": "fail",)"});
    ASSERT_TRUE(checked);
    auto const action = [&](std::string_view id) {
        return checked->scheme.nodes()[checked->scheme.node_named(id).value()].not_reported->action;
    };
    EXPECT_EQ(action("1.a"), policy_action::set);
    EXPECT_EQ(action("1.b"), policy_action::exclude);
    EXPECT_EQ(action("2"), policy_action::fail);
    EXPECT_EQ(checked->scheme.nodes()[1].undefined->action, policy_action::error);
    EXPECT_EQ(checked->scheme.nodes()[1].not_applicable, nullptr);
}

// "`fail` (the least of the node's range after clamp; unbounded below does not load)"
TEST(policies, fail_only_where_there_is_a_least) {
    auto const failing = [](std::string_view rule, std::string_view more = "") {
        std::string item = R"({"id": "1", "of": "m", "not_reported": "fail")";
        item.append(more).append(", \"rule\": ").append(rule).append("}");
        return lacking(item);
    };
    EXPECT_EQ(failing(R"({"kind": "per_step", "step": 5, "points": 1, "partial": "whole"})"), "");
    EXPECT_EQ(failing(R"({"kind": "per_step", "step": 5, "points": -1, "partial": "whole"})"),
              "policy_unbounded");
    EXPECT_EQ(
        failing(R"({"kind": "per_step", "step": 5, "points": -1, "partial": "whole"})", R"(, "floor": -9)"),
        "");
    EXPECT_EQ(failing(R"({"kind": "threshold", "at_least": 5, "points": "n ?? 0"})"), "policy_unbounded");
    EXPECT_EQ(failing(R"({"kind": "threshold", "at_least": 5, "points": 3})", R"(, "cap": "n ?? 0")"),
              "policy_unbounded");
    EXPECT_EQ(
        failing(R"({"kind": "threshold", "at_least": 5, "points": 3})", R"(, "cap": "n ?? 0", "floor": 0)"),
        "policy_unbounded undefined");
    EXPECT_EQ(failing(R"({"kind": "threshold", "at_least": 5, "points": 3})", R"(, "scale": -1)"), "");
    EXPECT_EQ(failing(R"({"kind": "proportional", "full": -3, "target": 9, "over": "counted"})"),
              "policy_unbounded");
}

// "`full` (declared points)"
TEST(policies, give_full_points_only_where_they_are_declared) {
    EXPECT_EQ(lacking(line("1", "m", R"(, "not_reported": "full")")), "policy_full_without_points");
    EXPECT_EQ(lacking(line("1", "m", R"(, "not_reported": "full", "points": 5)")), "");
    EXPECT_EQ(lacking(line("1", "need", R"(, "not_reported": "full")")), "");
    EXPECT_EQ(lacking(line("1", "m", R"(, "not_reported": "error", "not_applicable": "full")")),
              "policy_full_without_points");
}

TEST(policies, have_quantities_that_are_bound) {
    EXPECT_EQ(mistakes({.policies = R"("not_reported": {"points": "membrs"}, "undefined": {"points": 0},)"}),
              "expression_unknown_name /not_reported/points");
}

}  // namespace
}  // namespace kaohe
