#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/scheme/placed_node.hpp>

namespace kaohe {
namespace {

/// Lists of visits and prizes; the items are those of the root, which adds up.
std::string scheme_with(std::string const& items) {
    return R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1",
        "classes": {"city": {"zh": "市", "en": "City"}, "town": {"zh": "镇", "en": "Town"}},
        "indicators": {
            "staff": {"type": "count"}, "open": {"type": "flag"}, "step": {"type": "amount"},
            "visits": {"type": "records", "fields": {
                "kind": {"type": "choice", "values": ["big", "small"]}, "members": {"type": "count"}}},
            "prizes": {"type": "records", "fields": {
                "event": {"type": "text"}, "level": {"type": "choice", "values": ["city", "county"]},
                "won": {"type": "date"}, "visit": {"type": "text"}, "score": {"type": "score", "least": 0, "most": 9}}}},
        "not_reported": {"points": 0}, "undefined": {"points": 0},
        "score": {"id": "root", "combine": "sum", "items": [)" +
           items + "]}}";
}

/// The figures of `a`, and of further subjects.
std::string cohort_with(std::string const& facts, std::string const& others = "") {
    return R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {)" + facts + "}}" + others +
           "]}";
}

/// `id status points` of all that stands inside `each`, and of the sections that have it.
std::string members_of(evaluation const& made, sheet const& of) {
    std::string found;
    auto const add = [&](placed_node const& node, node_result const& result, member_result const* member) {
        found += (found.empty() ? "" : ", ") + listed_id(node.written->id, of, member);
        found += result.points ? ' ' + to_text(*result.points) : ' ' + std::string{word(result.status)};
    };
    auto const nodes = made.scheme->nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].written->each && !nodes[i].repeated_by) add(nodes[i], of.nodes[i], nullptr);
    for (member_result const& each : of.members) {
        for (std::size_t i = 0; i < each.nodes.size(); ++i) {
            placed_node const& node = nodes[each.section + i];
            if (i == 0 || node.repeated_by == each.section) add(node, each.nodes[i], &each);
        }
    }
    return found;
}

struct given_each {
    std::string items;
    std::string facts;
    std::string found;
    std::string others = {};
};

void expect_all(std::vector<given_each> const& table) {
    for (given_each const& each : table) {
        auto const by = read_scheme({"t.json", scheme_with(each.items)});
        ASSERT_TRUE(by) << each.items << name_of(by.diagnostics().front().what);
        auto const of =
            read_cohort({.current = {{"c.json", cohort_with(each.facts, each.others)}}}, by->scheme);
        ASSERT_TRUE(of) << each.facts;
        evaluation const made = evaluate(by->scheme, of->cohort).value();
        EXPECT_EQ(members_of(made, made.sheets.front()), each.found) << each.items << "\n" << each.facts;
    }
}

std::string section(std::string const& each, std::string const& items, std::string const& more = "") {
    return R"({"id": "s", "combine": "sum", "each": {)" + each + R"(}, "items": [)" + items + "]" + more +
           "}";
}

constexpr char const* own_line = R"({"id": "q", "points": 4, "rule": {"kind": "done", "points": 4}})";
constexpr char const* level_line =
    R"({"id": "p", "of": "level", "rule": {"kind": "choice", "points": {"city": 5, "county": 3}}})";
constexpr char const* score_line =
    R"({"id": "p", "of": "score", "rule": {"kind": "value", "least": 0, "most": 9}})";

// language.md 5: "`each` repeats a section's items for every member of a list and joins the results"; 8: "A
// line inside `each` is listed once for each member".
TEST(each, scores_every_record_and_joins_them) {
    std::string const two = R"("visits": [{"id": "v1", "q": true}, {"id": "v2", "q": false}])";
    expect_all({
        {section(R"("over": "visits", "join": "sum")", own_line), two,
         "s 4, s[v1] 4, q[v1] 4, s[v2] 0, q[v2] 0"},
        {section(R"("over": "visits", "join": "mean")", own_line), two,
         "s 2, s[v1] 4, q[v1] 4, s[v2] 0, q[v2] 0"},
        {section(R"("over": "visits", "join": "best")", own_line), two,
         "s 4, s[v1] 4, q[v1] 4, s[v2] 0, q[v2] 0"},
        {section(R"("over": "visits", "join": "least")", own_line), two,
         "s 0, s[v1] 4, q[v1] 4, s[v2] 0, q[v2] 0"},
    });
}

// 5: "No member: `sum` is 0, else not reported"; 8: "A list that is itself missing makes the section
// missing".
TEST(each, tells_no_member_from_no_list) {
    std::string const set = R"(, "not_reported": {"points": 7})";
    expect_all({
        {section(R"("over": "visits", "join": "sum")", own_line, set), R"("visits": [])", "s 0"},
        {section(R"("over": "visits", "join": "mean")", own_line, set), R"("visits": [])", "s 7"},
        {section(R"("over": "visits", "where": "members > 9", "join": "best")", own_line, set),
         R"("visits": [{"id": "v1", "members": 9}])", "s 7"},
        {section(R"("over": "visits", "join": "sum")", own_line, set), "", "s 7"},
        {section(R"("over": "visits", "join": "sum")", own_line, R"(, "not_reported": "exclude")"), "",
         "s excluded"},
    });
}

// 5: "where"; a member of which it is not known makes the section missing.
TEST(each, looks_at_those_of_whom_the_condition_holds) {
    std::string const big = section(R"("over": "visits", "where": "members >= 25", "join": "sum")", own_line,
                                    R"(, "not_reported": {"points": 7})");
    expect_all({
        {big, R"("visits": [{"id": "v1", "members": 24, "q": true}, {"id": "v2", "members": 25, "q": true}])",
         "s 4, s[v2] 4, q[v2] 4"},
        {big, R"("visits": [{"id": "v1", "q": true}, {"id": "v2", "members": 25, "q": true}])", "s 7"},
    });
}

// 5: names mean the member's fields first, then the subject's; tables by a field.
TEST(each, sees_the_fields_first_and_then_the_subject) {
    expect_all({
        {section(
             R"("over": "visits", "join": "sum")",
             R"({"id": "q", "of": "members + staff", "rule": {"kind": "value", "least": 0, "most": 99}})"),
         R"("staff": 3, "visits": [{"id": "v1", "members": 4}])", "s 7, s[v1] 7, q[v1] 7"},
        {section(
             R"("over": "visits", "join": "sum")",
             R"({"id": "q", "rule": {"kind": "done", "points": {"by": "kind", "table": {"big": 2, "small": 1}}}})"),
         R"("visits": [{"id": "v1", "kind": "big", "q": true}, {"id": "v2", "kind": "small", "q": true}])",
         "s 3, s[v1] 2, q[v1] 2, s[v2] 1, q[v2] 1"},
        {section(R"("over": "visits", "join": "sum")",
                 R"({"id": "q", "of": "fact(\"q.1\") and open", "rule": {"kind": "done", "points": 2}},
                 {"id": "q.1", "rule": {"kind": "done", "points": 1}})"),
         R"("open": true, "visits": [{"id": "v1", "q.1": true}])", "s 3, s[v1] 3, q[v1] 2, q.1[v1] 1"},
    });
}

// 8: "`combine`, `base` and `absent` act within each member; `scale floor cap round points` on the joined
// value".
TEST(each, rescales_within_a_member_and_limits_what_is_joined) {
    std::string const two_lines =
        R"({"id": "q", "points": 6, "when": "members >= 25", "rule": {"kind": "done", "points": 6}},
        {"id": "r", "points": 4, "rule": {"kind": "done", "points": 4}})";
    std::string const visits =
        R"("visits": [{"id": "v1", "members": 30, "q": true, "r": false}, {"id": "v2", "members": 3, "r": true}])";
    expect_all({
        {section(R"("over": "visits", "join": "sum")", two_lines, R"(, "absent": "rescale")"), visits,
         "s 16, s[v1] 6, q[v1] 6, r[v1] 0, s[v2] 10, q[v2] not_in_force, r[v2] 4"},
        {section(R"("over": "visits", "join": "sum")", two_lines, R"(, "base": 1, "cap": 11)"), visits,
         "s 11, s[v1] 7, q[v1] 6, r[v1] 0, s[v2] 5, q[v2] not_in_force, r[v2] 4"},
        {section(R"("over": "visits", "join": "sum")", two_lines, R"(, "base": "members", "scale": "1/2")"),
         visits, "s 21.5, s[v1] 36, q[v1] 6, r[v1] 0, s[v2] 7, q[v2] not_in_force, r[v2] 4"},
    });
}

// 5: "a member whose every child is absent is absent; the mean divides by those present".
TEST(each, leaves_out_absent_members) {
    std::string const line = R"({"id": "q", "when": "members >= 25", "rule": {"kind": "done", "points": 6}})";
    expect_all({
        {section(R"("over": "visits", "join": "mean")", line),
         R"("visits": [{"id": "v1", "members": 30, "q": true}, {"id": "v2", "members": 3}])",
         "s 6, s[v1] 6, q[v1] 6, s[v2] not_in_force, q[v2] not_in_force"},
        {section(R"("over": "visits", "join": "sum")", line), R"("visits": [{"id": "v2", "members": 3}])",
         "s not_in_force, s[v2] not_in_force, q[v2] not_in_force"},
    });
}

// 5: "`once` keeps one member for each value of its fields"; 8: "`keep: first` is the earliest `date` field
// if one is declared, then listed order"; "ties in listed order"; status `dropped` where it was not kept.
TEST(each, keeps_one_of_several_that_are_the_same) {
    std::string const prizes = R"("prizes": [
        {"id": "1", "event": "x", "level": "county", "won": "2011-05-01"},
        {"id": "2", "event": "x", "level": "city", "won": "2011-03-01"},
        {"id": "3", "event": "y", "level": "county"},
        {"id": "4", "event": "x", "level": "city", "won": "2011-04-01"}])";
    auto const kept = [&](std::string const& keep) {
        return section(R"("over": "prizes", "once": ["event"], "keep": ")" + keep + R"(", "join": "sum")",
                       level_line);
    };
    expect_all({
        {kept("best"), prizes,
         "s 8, s[1] dropped, p[1] dropped, s[2] 5, p[2] 5, s[3] 3, p[3] 3, s[4] dropped, p[4] dropped"},
        {kept("worst"), prizes,
         "s 6, s[1] 3, p[1] 3, s[2] dropped, p[2] dropped, s[3] 3, p[3] 3, s[4] dropped, p[4] dropped"},
        {kept("first"), prizes,
         "s 8, s[1] dropped, p[1] dropped, s[2] 5, p[2] 5, s[3] 3, p[3] 3, s[4] dropped, p[4] dropped"},
        {kept("first"), R"("prizes": [{"id": "1", "event": "x", "level": "county"},
            {"id": "2", "event": "x", "level": "city"}])",
         "s 3, s[1] 3, p[1] 3, s[2] dropped, p[2] dropped"},
        {section(R"("over": "prizes", "once": ["event", "level"], "keep": "first", "join": "sum")",
                 level_line),
         prizes, "s 11, s[1] 3, p[1] 3, s[2] 5, p[2] 5, s[3] 3, p[3] 3, s[4] dropped, p[4] dropped"},
    });
}

// 5: "`by` joins within each value, then over them".
TEST(each, joins_within_the_values_of_a_field_first) {
    std::string const prizes = R"("prizes": [{"id": "1", "level": "city", "score": 2},
        {"id": "2", "level": "county", "score": 3}, {"id": "3", "level": "city", "score": 6}])";
    expect_all({
        {section(R"("over": "prizes", "by": "level", "join": "mean")", score_line), prizes,
         "s 3.5, s[1] 2, p[1] 2, s[2] 3, p[2] 3, s[3] 6, p[3] 6"},
        {section(R"("over": "prizes", "join": "mean")", score_line), prizes,
         "s 11/3, s[1] 2, p[1] 2, s[2] 3, p[2] 3, s[3] 6, p[3] 6"},
    });
}

// 8: "a record without its `once` or `by` field … is invalid: every line that reads it is `error`"; "`keep:
// best` and `worst` cannot choose over an `error` member: the section is `error`".
TEST(each, cannot_join_what_is_invalid) {
    std::string const no_event = R"("prizes": [{"id": "1", "level": "city", "score": 2}])";
    std::string const too_much =
        R"("prizes": [{"id": "1", "event": "x", "score": 2}, {"id": "2", "event": "x", "score": 12}])";
    expect_all({
        {section(R"("over": "prizes", "once": ["event"], "keep": "first", "join": "sum")", level_line),
         no_event, "s error, s[1] error, p[1] error"},
        {section(R"("over": "prizes", "by": "event", "join": "sum")", level_line), no_event,
         "s error, s[1] error, p[1] error"},
        {section(R"("over": "prizes", "once": ["event"], "keep": "best", "join": "sum")", score_line),
         too_much, "s error, s[1] 2, p[1] 2, s[2] error, p[2] error"},
        {section(R"("over": "prizes", "once": ["event"], "keep": "first", "join": "sum")", score_line),
         too_much, "s 2, s[1] 2, p[1] 2, s[2] dropped, p[2] dropped"},
    });
}

// 8: "Over `children`, names, sets and class are the child's, excluded children are left out."
TEST(each, scores_every_child_by_its_own_figures) {
    std::string const child_line = R"({"id": "q", "rule": {"kind": "done", "points":
        {"by": "class", "table": {"city": 5, "town": 2}}}})";
    std::string const children =
        R"(, {"id": "b", "parent": "a", "class": "city", "facts": {"q": true, "staff": 3}},
        {"id": "c", "parent": "a", "class": "town", "facts": {"q": true, "staff": 9}},
        {"id": "d", "parent": "b", "class": "town", "facts": {"q": true}})";
    std::string const by_staff = R"(, {"id": "b", "parent": "a", "facts": {"staff": 3}},
        {"id": "c", "parent": "a", "facts": {"staff": 9}})";
    expect_all({
        {section(R"("over": "children", "join": "mean")", child_line), R"("q": false)",
         "s 3.5, s[b] 5, q[b] 5, s[c] 2, q[c] 2", children},
        {section(R"("over": "children", "where": "staff > 3", "join": "sum")", child_line), "",
         "s 2, s[c] 2, q[c] 2", children},
        {section(R"("over": "children", "once": ["class"], "keep": "best", "join": "sum")", child_line), "",
         "s 7, s[b] 5, q[b] 5, s[c] 2, q[c] 2", children},
        {R"({"id": "own", "of": "staff", "rule": {"kind": "value", "least": 0, "most": 99}},)" +
             section(
                 R"("over": "children", "join": "sum")",
                 R"j({"id": "q", "of": "points(\"own\")", "rule": {"kind": "value", "least": 0, "most": 99}})j"),
         R"("staff": 50)", "s 12, s[b] 3, q[b] 3, s[c] 9, q[c] 9", by_staff},
    });
}

// 8: "Inside, `this.field` is the member's field in a `where` over another list"; "a child list carries its
// parent's id in a field".
TEST(each, stands_inside_another) {
    std::string const facts = R"("visits": [{"id": "v1", "members": 2}, {"id": "v2", "members": 3}],
        "prizes": [{"id": "1", "visit": "v1", "score": 4}, {"id": "2", "visit": "v2", "score": 5},
                   {"id": "3", "visit": "v1", "score": 6}])";
    expect_all({
        {section(
             R"("over": "visits", "join": "sum")",
             R"j({"id": "n", "of": "members * sum(score over prizes where visit = this.id)", "rule": {"kind": "value", "least": 0, "most": 99}})j"),
         facts, "s 35, s[v1] 20, n[v1] 20, s[v2] 15, n[v2] 15"},
        {section(
             R"("over": "visits", "join": "sum")",
             R"({"id": "in", "combine": "sum", "each": {"over": "prizes", "where": "visit = this.id", "join": "best"}, "items": [
                 {"id": "w", "of": "score + members", "rule": {"kind": "value", "least": 0, "most": 99}}]})"),
         facts,
         "s 16, s[v1] 8, in[v1] 8, s[v2] 8, in[v2] 8, in[v1][1] 6, w[v1][1] 6, in[v1][3] 8, w[v1][3] 8, "
         "in[v2][2] 8, w[v2][2] 8"},
    });
}

// A line reads the points of those beside it in the same member.
TEST(each, knows_the_points_beside_a_line) {
    expect_all({
        {section(R"("over": "visits", "join": "sum")",
                 R"j({"id": "q", "rule": {"kind": "done", "points": 3}},
                    {"id": "r", "of": "points(\"q\") * members", "rule": {"kind": "value", "least": 0, "most": 99}},
                    {"id": "t", "of": "met(\"q\")", "rule": {"kind": "done", "points": 1}})j"),
         R"("visits": [{"id": "v1", "members": 2, "q": true}, {"id": "v2", "members": 5, "q": false}])",
         "s 10, s[v1] 10, q[v1] 3, r[v1] 6, t[v1] 1, s[v2] 0, q[v2] 0, r[v2] 0, t[v2] 0"},
    });
}

// 8: "Lines below a node stopped … by its own policy carry its status and no points."
TEST(each, takes_its_members_with_it_when_it_stops_late) {
    expect_all({
        {section(R"("over": "visits", "join": "sum")", own_line,
                 R"(, "cap": "step", "not_reported": {"points": 1})"),
         R"("visits": [{"id": "v1", "q": true}])", "s 1, s[v1] set, q[v1] set"},
    });
}

// Sections in sections can have more members than a sheet can hold: 400 times 400.
TEST(each, has_a_limit) {
    std::string visits;
    std::string prizes;
    for (int i = 0; i < 400; ++i) {
        std::string const id = R"({"id": ")" + std::to_string(i) + '"';
        visits += (i > 0 ? "," : "") + id + "}";
        prizes += (i > 0 ? "," : "") + id + R"(, "score": 1})";
    }
    std::string const nested =
        section(R"("over": "visits", "join": "sum")",
                R"({"id": "in", "combine": "sum", "each": {"over": "prizes", "join": "sum"}, "items": [)" +
                    std::string{score_line} + "]}");
    auto const by = read_scheme({"t.json", scheme_with(nested)});
    auto const of = read_cohort({.current = {{"c.json", cohort_with(R"("visits": [)" + visits +
                                                                    R"(], "prizes": [)" + prizes + "]")}}},
                                by.value().scheme);

    auto const made = evaluate(by->scheme, of.value().cohort);

    ASSERT_FALSE(made);
    EXPECT_EQ(made.diagnostics().front().what, code::too_many);
}

}  // namespace
}  // namespace kaohe
