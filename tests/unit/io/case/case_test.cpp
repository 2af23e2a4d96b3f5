#include <kaohe/io/case.hpp>

#include <gtest/gtest.h>

#include <string>

#include <kaohe/io/read_scheme.hpp>

namespace kaohe {
namespace {

constexpr std::string_view scheme_text = R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1",
  "indicators": {"members": {"type": "count"}, "kept": {"type": "flag"}}, "not_reported": "fail", "undefined": "fail",
  "score": {"id": "total", "combine": "sum", "items": [
    {"id": "a", "of": "members", "rule": {"kind": "proportional", "full": 1, "target": 3, "over": "counted"}},
    {"id": "b", "when": "members > 100", "rule": {"kind": "done", "points": 5}}]},
  "effects": [{"id": "out", "when": "not kept", "effect": "excluded"}],
  "ranking": {"within": "group", "ties": "share"}})";

scheme const& under() {
    static checked_scheme const checked = read_scheme({"s.json", std::string{scheme_text}}).value();
    return checked.scheme;
}

std::string case_text(std::string const& facts, std::string const& expect) {
    return R"({"format": "kaohe-case/1", "id": "c", "title": "例", "why": {"zh": "二.1"}, "cohort":
  {"format": "kaohe-cohort/1", "period": "2011", "subjects": [{"id": "s", "facts": )" +
           facts + "}]}, \"expect\": " + expect + "}";
}

case_result result_of(std::string const& facts, std::string const& expect) {
    return run(read_cases({"c.json", case_text(facts, expect)}).value().at(0), under());
}

std::string const plain = R"({"members": 1, "kept": true, "b": true})";

// language.md 8: "only what is named is asserted".
TEST(run_case, passes_where_everything_named_is_so) {
    EXPECT_TRUE(
        result_of(plain,
                  R"({"s": {"lines": {"a": "1/3", "b": null}, "sections": {"total": "1/3"}, "points": "1/3",
        "total": "1/3", "rank": 1, "grade": null, "status": {"a": "scored", "b": "not_in_force"}, "effects": [],
        "undetermined": [], "awards": []}})")
            .passed());
    EXPECT_TRUE(result_of(plain, R"({"s": {}})").passed());
    EXPECT_TRUE(result_of(plain, "{}").passed());
}

// language.md 2: "--layer fixes one": a case can too.
TEST(run_case, reads_the_layer_that_it_names) {
    std::string const facts = R"({"members@self": 6, "members@final": 3, "kept": true})";
    auto const total_in = [&](std::string const& layer, std::string const& total) {
        std::string text = case_text(facts, R"({"s": {"total": ")" + total + "\"}}");
        text.insert(text.rfind("\"expect\""), layer);
        return run(read_cases({"c.json", text}).value().at(0), under()).passed();
    };
    EXPECT_TRUE(total_in("", "1"));
    EXPECT_TRUE(total_in(R"("layer": "final", )", "1"));
    EXPECT_TRUE(total_in(R"("layer": "self", )", "2"));
    EXPECT_FALSE(total_in(R"("layer": "assessor", )", "1"));
}

TEST(run_case, compares_values_and_not_spellings) {
    EXPECT_TRUE(
        result_of(R"({"members": 6, "kept": true})", R"({"s": {"total": "2.00", "points": 2}})").passed());
    EXPECT_TRUE(result_of(plain, R"({"s": {"total": "2/6"}})").passed());
}

TEST(run_case, tells_what_was_expected_and_what_was_found) {
    auto const came =
        result_of(R"({"members": 6, "b": true})",
                  R"({"s": {"lines": {"a": 3, "total": 2, "zz": 1}, "rank": null, "undetermined": [],
                                    "status": {"b": "scored"}}, "t": {"total": 1}})");
    ASSERT_EQ(came.differences.size(), 7U);
    auto const is = [&](std::size_t at, std::string_view what, std::string_view expected,
                        std::string_view found) {
        difference const& each = came.differences[at];
        EXPECT_EQ(each.what, what);
        EXPECT_EQ(each.expected, expected);
        EXPECT_EQ(each.found.value_or("nothing"), found);
    };
    is(0, "lines/a", "\"3\"", "\"2\"");
    is(1, "lines/total", "\"2\"", "nothing");
    is(2, "lines/zz", "\"1\"", "nothing");
    is(3, "rank", "null", "1");
    is(4, "status/b", "\"scored\"", "\"not_in_force\"");
    is(5, "undetermined", "[]", "[\"out\"]");
    is(6, "", "\"t\"", "nothing");
    EXPECT_EQ(came.differences[0].subject, "s");
}

// language.md 8: `"expect": {"refused": [CODE…]}` expects a refusal with those diagnostic codes.
TEST(run_case, knows_a_refusal_by_its_codes) {
    std::string const bad = R"({"members": "3万", "kept": "perhaps"})";
    EXPECT_TRUE(result_of(bad, R"({"refused": ["flag_syntax", "number_magnitude"]})").passed());
    auto const other = result_of(bad, R"({"refused": ["number_magnitude"]})");
    ASSERT_EQ(other.differences.size(), 1U);
    EXPECT_EQ(other.differences[0].what, "refused");
    EXPECT_EQ(other.differences[0].expected, R"(["number_magnitude"])");
    EXPECT_EQ(other.differences[0].found, R"(["flag_syntax","number_magnitude"])");
}

TEST(run_case, fails_where_a_refusal_was_not_expected_or_did_not_come) {
    auto const refused = result_of(R"({"members": "3万"})", R"({"s": {"total": 1}})");
    ASSERT_EQ(refused.differences.size(), 1U);
    EXPECT_EQ(refused.differences[0].expected, "null");
    ASSERT_EQ(refused.refusal.size(), 1U);
    EXPECT_EQ(refused.refusal[0].where.pointer, "/cohort/subjects/0/facts/members");
    EXPECT_FALSE(result_of(plain, R"({"refused": ["number_magnitude"]})").passed());
}

// A value outside its domain makes its lines errors; a case may also expect the refusal that a command makes
// of it.
TEST(run_case, scores_or_refuses_a_value_outside_its_domain_as_the_case_expects) {
    std::string const half = R"({"members": "1.5", "kept": true})";
    EXPECT_TRUE(result_of(half, R"({"s": {"status": {"a": "error"}, "total": null}})").passed());
    EXPECT_TRUE(result_of(half, R"({"refused": ["fact_not_whole"]})").passed());
}

TEST(read_cases, reads_one_case_or_a_list_of_them) {
    std::string const one = case_text(plain, "{}");
    EXPECT_EQ(read_cases({"c.json", one}).value().size(), 1U);
    EXPECT_EQ(read_cases({"c.json", "[" + one + ", // two\n" + one + ",]"}).value().size(), 2U);
    auto const read = read_cases({"c.json", one}).value();
    EXPECT_EQ(read[0].title.zh, "例");
    EXPECT_EQ(read[0].why.zh, "二.1");
}

TEST(read_cases, locates_every_mistake) {
    auto const read =
        read_cases({"c.json", "[{\"format\": \"kaohe-case/2\"},\n" +
                                  case_text(plain, R"({"s": {"totle": 1, "rank": "1", "points": "x"}})") +
                                  ",\n" + case_text(plain, R"({"refused": [1], "s": {}})") + "]"});
    ASSERT_FALSE(read);
    std::vector<code> found;
    for (diagnostic const& each : read.diagnostics()) found.push_back(each.what);
    EXPECT_EQ(found, (std::vector{code::format_newer, code::number_syntax, code::expected_whole_number,
                                  code::unknown_key, code::expected_text, code::unknown_key}));
    EXPECT_EQ(read.diagnostics()[0].where.pointer, "/0/format");
    EXPECT_EQ(read.diagnostics()[0].where.line, 1U);
    EXPECT_EQ(read.diagnostics()[3].where.pointer, "/1/expect/s/totle");
    EXPECT_EQ(read.diagnostics()[3].where.line, 3U);
}

constexpr std::string_view targets_text =
    R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1", "result": "met",
  "indicators": {"members": {"type": "count"}}, "not_reported": "fail",
  "score": {"id": "targets", "combine": "all", "items": [
    {"id": "a", "of": "members", "rule": {"kind": "threshold", "at_least": 3}},
    {"id": "b", "when": "members > 100", "rule": {"kind": "done"}}]}})";

scheme const& targets() {
    static checked_scheme const checked = read_scheme({"t.json", std::string{targets_text}}).value();
    return checked.scheme;
}

test_case case_of_targets(std::string const& expect) {
    return read_cases({"c.json", case_text(R"({"members": 2})", expect)}).value().at(0);
}

// In a scheme without points a case says of lines and sections whether they are met; null: they do not count.
TEST(run_case, compares_what_is_met) {
    EXPECT_TRUE(
        run(case_of_targets(R"({"s": {"met": {"targets": false, "a": false, "b": null}}})"), targets())
            .passed());
    case_result const other =
        run(case_of_targets(R"({"s": {"met": {"a": true, "b": false, "c": true}}})"), targets());
    ASSERT_EQ(other.differences.size(), 3U);
    EXPECT_EQ(other.differences[0].what, "met/a");
    EXPECT_EQ(other.differences[0].expected + ' ' + *other.differences[0].found, "true false");
    EXPECT_EQ(other.differences[1].expected + ' ' + *other.differences[1].found, "false null");
    EXPECT_FALSE(other.differences[2].found);
}

TEST(misplaced_in, finds_the_points_that_a_case_expects_where_none_are_given) {
    test_case const wrong =
        case_of_targets(R"({"s": {"lines": {"a": "5"}, "total": null, "met": {"a": false}}})");
    diagnostics const found = misplaced_in(wrong, targets());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].what, code::case_without_points);
    EXPECT_EQ(found[0].where.pointer, "/expect/s/lines");
    EXPECT_EQ(found[1].where.pointer, "/expect/s/total");
    EXPECT_TRUE(misplaced_in(wrong, under()).empty());
    EXPECT_TRUE(misplaced_in(case_of_targets(R"({"s": {"met": {"a": false}}})"), targets()).empty());
}

}  // namespace
}  // namespace kaohe
