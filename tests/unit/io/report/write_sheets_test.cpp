#include <kaohe/io/write_sheets.hpp>

#include <gtest/gtest.h>

#include <string>

#include <kaohe/base/version.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

constexpr std::string_view scheme_text =
    R"json({"format": "kaohe-scheme/1", "id": "x", "edition": "2011-07-25",
  "groups": {"city": {"zh": "市州"}},
  "indicators": {"members": {"type": "count", "unit": "person"}, "sent": {"type": "date"}, "staff": {"type": "count"}},
  "not_reported": "fail", "undefined": "fail",
  "score": {"id": "total", "clause": "四", "combine": "sum", "items": [
    {"id": "1", "clause": "二.1", "title": {"zh": "会员净增数", "en": "Growth"}, "of": "members - members@prior",
     "points": 300, "rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"},
     "interpretation": {"zh": "净减按零分计"}},
    {"id": "2", "points": 5, "rule": {"kind": "done", "points": 5}},
    {"id": "3", "title": "未印", "unprinted": {"zh": "原文未印"}}]},
  "effects": [{"id": "late", "when": "sent > date(period, 11, 30)", "effect": "excluded"}],
  "ranking": {"within": "group", "ties": "share"},
  "awards": [{"id": "prize", "top": 1, "within": "group", "amount": "600 * staff"}]})json";

constexpr std::string_view cohort_text = R"({"format": "kaohe-cohort/1", "period": "2011", "subjects": [
  {"id": "a", "name": "甲市", "group": "city",
   "facts": {"members": 208630, "members@prior": 100000, "2": true, "sent": "2011-11-20", "staff": 45}},
  {"id": "b", "group": "city", "facts": {"members": 5}},
  {"id": "c", "group": "city", "facts": {"sent": "2011-12-01"}}]})";

class sheets : public testing::Test {
protected:
    checked_scheme checked = read_scheme({"s.json", std::string{scheme_text}}).value();
    cohort_read data =
        read_cohort({.current = {{"c.json", std::string{cohort_text}}}}, checked.scheme).value();
    evaluation scored = evaluate(checked.scheme, data.cohort).value();

    [[nodiscard]] std::string written() const {
        return write_sheets(scored, {"aa", "bb"}, json_layout::compact);
    }

    // The bytes of the sheet of one subject.
    [[nodiscard]] std::string sheet_of(std::string const& id) const {
        std::string const all = written();
        std::size_t const begin = all.find(R"({"subject":")" + id);
        std::size_t const next = all.find(R"(,{"subject":)", begin);
        return all.substr(begin, next == all.npos ? all.size() - 2 - begin : next - begin);
    }
};

TEST_F(sheets, begin_with_what_they_were_made_of) {
    EXPECT_TRUE(written().starts_with(
        R"({"format":"kaohe-sheets/1","engine":")" + std::string{version()} +
        R"(","scheme":{"id":"x","edition":"2011-07-25","sha256":"aa"},"data":{"sha256":"bb"},"period":"2011",)"
        R"("provisional":true,"notes":[)"))
        << written();
}

// A subject with everything: rank an integer, all other numbers exact text.
// A subject with everything: rank an integer, all other numbers exact text.
TEST_F(sheets, tell_each_subject_in_one_order_of_keys) {
    EXPECT_EQ(
        sheet_of("a"),
        R"({"subject":"a","name":"甲市","group":"city","points":"222","total":"222","rank":1,"grade":null,)"
        R"("effects":[],"awards":[{"id":"prize","state":"won","in_top":1,"amount":"27000","waits_for":[]}],"lines":[)"
        R"({"id":"1","clause":"二.1","title":{"zh":"会员净增数","en":"Growth"},"status":"scored",)"
        R"("value":"108630","points":"217","max":"300","met":null,"reason":{"code":"per_step","args":{)"
        R"("distance":"108630","step":"500","quotient":"217.26","steps":"217","each":"1","base":"0",)"
        R"("points":"217","value":"108630","start":"0"},)"
        R"("zh":"108630 ÷ 500 = 217.26，计 217 步（不足一步不计），得 217 分",)"
        R"("en":"108630 / 500 = 217.26, 217 whole steps, 217 points"},)"
        R"("interpretation":{"zh":"净减按零分计"}},)"
        R"({"id":"2","clause":"四","title":null,"status":"scored","value":"true","points":"5","max":"5",)"
        R"("met":true,"reason":{"code":"done","args":{"points":"5"},"zh":"已完成，得 5 分",)"
        R"("en":"done: 5 points"},"interpretation":null},)"
        R"({"id":"3","clause":"四","title":{"zh":"未印"},"status":"unprinted","value":null,"points":null,)"
        R"("max":null,"met":null,"reason":{"code":"unprinted","args":{},"zh":"原文未印","en":"原文未印"},)"
        R"("interpretation":null}],"sections":[{"id":"total","clause":"四","title":null,"status":"scored",)"
        R"("points":"222","max":null,"met":null,"reason":null,"interpretation":null}]})");
}

TEST_F(sheets, say_which_facts_are_waited_for_and_which_are_missing) {
    std::string const second = sheet_of("b");
    auto const has = [&](std::string_view part) { return second.find(part) != second.npos; };
    EXPECT_TRUE(
        has(R"("effects":[{"id":"late","effect":"excluded","state":"undetermined","waits_for":["sent"]}])"));
    EXPECT_TRUE(has(R"("status":"failed","value":null,"points":"0")")) << second;
    EXPECT_TRUE(
        has(R"("reason":{"code":"failed","args":{"state":"not_reported","figures":["members@prior"]})"));
}

TEST_F(sheets, tell_what_is_wrong_with_an_invalid_fact) {
    data.cohort.put(data.cohort.subjects[0], {"members", 0}, {.state = state::present, .value = number{-3}});
    scored = evaluate(checked.scheme, data.cohort).value();
    std::string const first = sheet_of("a");
    EXPECT_NE(first.find(R"("reason":{"code":"error","args":{"state":"invalid","figures":["members"],)"
                         R"("faults":[{"figure":"members","code":"fact_too_small",)"
                         R"("args":{"indicator":"members","text":"-3","least":"0"}}]},)"
                         R"("zh":"指标“members”应不小于 0，实为 -3，本项无法计分，评分表不完整。",)"),
              first.npos)
        << first;
}

// language.md 3: "Subjects whose e is missing are left out (the reason says how many)".
TEST(sheets_of_sets, say_how_many_members_were_left_out) {
    checked_scheme const by =
        read_scheme({"s.json", R"json({"format": "kaohe-scheme/1", "id": "x", "edition": "1",
        "indicators": {"n": {"type": "count"}}, "not_reported": "fail",
        "score": {"id": "total", "combine": "sum", "items": [{"id": "1", "of": "sum(n over cohort)",
            "rule": {"kind": "per_step", "step": 1, "points": 1}}]}})json"})
            .value();
    cohort_read const data = read_cohort({.current = {{"c.csv", "id,n\na,2\nb,\nc,\n"}}}, by.scheme).value();
    evaluation const scored = evaluate(by.scheme, data.cohort).value();
    std::string const all = write_sheets(scored, {}, json_layout::compact);
    EXPECT_NE(all.find(R"json("left_out":[{"figure":"sum(n over cohort)","count":"2"}]})json"), all.npos)
        << all;
    EXPECT_NE(all.find("; sum(n over cohort) (2 without a figure left out)"), all.npos) << all;
}

TEST_F(sheets, give_an_excluded_subject_no_rank_and_show_its_lines) {
    std::string const third = sheet_of("c");
    EXPECT_TRUE(
        third.starts_with(R"({"subject":"c","name":null,"group":"city","points":"0","total":"0","rank":null,)"
                          R"("grade":null,"effects":[{"id":"late","effect":"excluded","state":"yes",)"
                          R"("waits_for":[]}],"awards":[],"lines":[{"id":"1",)"))
        << third;
}

TEST_F(sheets, are_the_same_bytes_every_time_and_read_back) {
    EXPECT_EQ(written(), written());
    EXPECT_TRUE(parse_json({"", written()}, json_style::strict));
    EXPECT_TRUE(parse_json({"", write_sheets(scored, {})}, json_style::strict));
}

// Where the scheme names offices, its lines have theirs, and a sheet the sums of each: shared items apart.
TEST(sheets_of_offices, name_who_answers_for_a_line) {
    tests::scored_table const of{
        R"("not_reported": "fail", "score": {"id": "all", "combine": "sum", "items": [
            {"id": "1", "offices": ["A"], "rule": {"kind": "done", "points": 4}},
            {"id": "2", "offices": ["A", "B"], "rule": {"kind": "done", "points": 3}},
            {"id": "3", "rule": {"kind": "done", "points": 1}}]})",
        "id,1,2,3\na,1,1,1\n"};

    std::string const written = write_sheets(of.made(), {"aa", "bb"}, json_layout::compact);

    EXPECT_NE(written.find(R"("id":"2","clause":null,"offices":["A","B"],)"), written.npos) << written;
    EXPECT_NE(written.find(R"("id":"3","clause":null,"title")"), written.npos) << written;
    EXPECT_NE(written.find(R"("offices":[{"office":"A","alone":{"items":1,"points":"4","max":"4"},)"
                           R"("shared":{"items":1,"points":"3","max":"3"}},{"office":"B",)"),
              written.npos)
        << written;
    EXPECT_NE(written.find(R"({"office":null,"alone":{"items":1,"points":"1","max":"1"})"), written.npos)
        << written;
}

}  // namespace
}  // namespace kaohe
