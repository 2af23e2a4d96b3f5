#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/report/make_report.hpp>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

using tests::scored_table;
using tests::sum_of;

report_sheet sheet_of(scored_table const& scored, language in) {
    std::vector<std::size_t> const first{0};
    return explain_report(scored.made(), first, in).sheets.at(0);
}

report_entry entry_of(report_sheet const& in, std::string_view id) {
    for (report_entry const& each : in.entries)
        if (each.id == id) return each;
    return {};
}

/// What a sheet says of the item `n`, in both languages.
struct said {
    std::string zh;
    std::string en;
    std::string points;

    bool operator==(said const&) const = default;
};

std::ostream& operator<<(std::ostream& to, said const& of) {
    return to << of.zh << " | " << of.en << " | " << of.points;
}

said said_of_n(std::string const& item, std::string const& table) {
    scored_table const scored{sum_of(item), table};
    report_entry const zh = entry_of(sheet_of(scored, language::zh), "n");
    return {zh.sentence, entry_of(sheet_of(scored, language::en), "n").sentence, zh.points};
}

std::string line(std::string const& more) {
    return R"({"id": "n", "of": "a", )" + more + R"(,
        "rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"}})";
}

TEST(explain_report, a_scored_line_shows_its_arithmetic) {
    EXPECT_EQ(said_of_n(line(R"("not_reported": "fail")"), "id,period,a\np,2024,108630\n"),
              (said{"108630 ÷ 500 = 217.26，计 217 步（不足一步不计），得 217 分",
                    "108630 / 500 = 217.26, 217 whole steps, 217 points", "217"}));
}

// language.md 5: what each policy makes of a figure that is missing.
TEST(explain_report, a_line_that_a_policy_settled_says_what_was_missing_and_what_followed) {
    std::string const nothing = "id,period\np,2024\n";

    EXPECT_EQ(said_of_n(line(R"("not_reported": "fail")"), nothing),
              (said{"未报告：甲数，视为未完成，计 0 分。",
                    "Not reported: Figure A; counted as not done: 0 points.", "0"}));
    EXPECT_EQ(said_of_n(line(R"("points": 7, "not_reported": "full")"), nothing),
              (said{"未报告：甲数，按满分计 7 分。", "Not reported: Figure A; full marks by rule: 7 points.",
                    "7"}));
    EXPECT_EQ(said_of_n(line(R"("not_reported": {"points": "1/3"})"), nothing),
              (said{"未报告：甲数，按规定计 1/3 (≈ 0.33) 分。",
                    "Not reported: Figure A; the prescribed 1/3 (≈ 0.33) points.", "1/3 (≈ 0.33)"}));
    EXPECT_EQ(said_of_n(line(R"("not_reported": "exclude")"), nothing),
              (said{"未报告：甲数，本项不计。", "Not reported: Figure A; the item is left out.", "—"}));
    EXPECT_EQ(said_of_n(line(R"("not_reported": "error")"), nothing),
              (said{"未报告：甲数，本项无法计分，评分表不完整。",
                    "Not reported: Figure A; the item cannot be scored and the sheet is incomplete.", "—"}));
    EXPECT_EQ(said_of_n(line(R"("not_reported": "fail", "not_applicable": "exclude")"),
                        "id,period,a\np,2024,n/a\n"),
              (said{"不适用：甲数，本项不计。", "Not applicable: Figure A; the item is left out.", "—"}));
}

// language.md 8: "A well-formed value outside its domain is invalid: every line that reads it is `error`".
TEST(explain_report, an_invalid_figure_says_what_it_is_and_what_it_should_keep_to) {
    std::string const ends_zh = "，本项无法计分，评分表不完整。";
    std::string const ends_en = "; the item cannot be scored and the sheet is incomplete.";
    EXPECT_EQ(said_of_n(line(R"("not_reported": "fail")"), "id,period,a\np,2024,-3\n"),
              (said{"指标“甲数”应不小于 0，实为 -3" + ends_zh,
                    "expected at least 0 for \"Figure A\", found -3" + ends_en, "—"}));
    EXPECT_EQ(said_of_n(line(R"("not_reported": "fail")"), "id,period,a\np,2024,1.5\n"),
              (said{"指标“甲数”应为整数，实为 1.5" + ends_zh,
                    "expected a whole number for \"Figure A\", found 1.5" + ends_en, "—"}));
}

// language.md 4: "outside the range is bad input".
TEST(explain_report, a_value_that_the_rule_does_not_take_says_the_range_it_should_keep) {
    EXPECT_EQ(said_of_n(R"({"id": "n", "of": "a", "not_reported": "fail",
                            "rule": {"kind": "value", "least": 0, "most": 5}})",
                        "id,period,a\np,2024,6\n"),
              (said{"本项数据为 6，应在 0 至 5 之间，本项无法计分，评分表不完整。",
                    "The value is 6 and must lie within 0 to 5; the item cannot be scored and the sheet is "
                    "incomplete.",
                    "—"}));
}

// language.md 8: "it needs `else`, or a cohort of another period is bad input".
TEST(explain_report, a_table_without_the_period_names_the_period) {
    EXPECT_EQ(
        said_of_n(
            R"({"id": "n", "of": "a", "not_reported": "fail", "undefined": "fail", "rule": {"kind": "threshold",
                            "at_least": {"by": "period", "table": {"2023": 5}}, "points": 1}})",
            "id,period,a\np,2024,6\n"),
        (said{"本办法没有规定考核期 2024 的数值，本项无法计分，评分表不完整。",
              "The scheme has no value for the period 2024; the item cannot be scored and the sheet is "
              "incomplete.",
              "—"}));
}

TEST(explain_report, an_item_that_rests_on_one_in_error_names_that) {
    scored_table const scored{
        sum_of(R"json({"id": "m", "title": {"zh": "丙", "en": "C"}, "of": "a", "not_reported": "error",
                       "rule": {"kind": "value", "least": 0, "most": 5}},
                      {"id": "n", "of": "points(\"m\")", "not_reported": "error",
                       "rule": {"kind": "value", "least": 0, "most": 5}})json"),
        "id,period\np,2024\n"};
    EXPECT_EQ(entry_of(sheet_of(scored, language::zh), "n").sentence,
              "“丙”的得分无从得出，本项无法计分，评分表不完整。");
    EXPECT_EQ(entry_of(sheet_of(scored, language::en), "n").sentence,
              "It cannot be told: points of \"C\"; the item cannot be scored and the sheet is incomplete.");
}

TEST(explain_report, conditions_and_unprinted_items_speak_for_themselves) {
    EXPECT_EQ(
        said_of_n(line(R"("when": "f", "not_reported": "fail")"), "id,period,f\np,2024,0\n"),
        (said{"不符合适用条件，本项不计。", "Its condition does not hold; the item is left out.", "—"}));
    EXPECT_EQ(said_of_n(line(R"("void": "f", "not_reported": "fail")"), "id,period,f,a\np,2024,1,600\n"),
              (said{"作废条件成立，计 0 分。", "Its voiding condition holds: 0 points.", "0"}));
    EXPECT_EQ(said_of_n(R"({"id": "n", "unprinted": {"zh": "原件未印", "en": "Not in print"}},
                           {"id": "m", "not_reported": "fail", "rule": {"kind": "done", "points": 1}})",
                        "id,period\np,2024\n"),
              (said{"原件未印", "Not in print", "—"}));
}

TEST(explain_report, a_section_whose_items_are_all_absent_says_so_and_a_stopped_one_takes_its_items_along) {
    std::string const item = line(R"("when": "f", "not_reported": "fail")");
    scored_table const absent{sum_of(R"({"id": "s", "combine": "sum", "items": [)" + item + "]}"),
                              "id,period,f\np,2024,0\n"};
    scored_table const stopped{
        sum_of(R"({"id": "s", "title": {"en": "Sec"}, "when": "f", "not_reported": "fail",
                                         "combine": "sum", "items": [)" +
               item + "]}"),
        "id,period,f\np,2024,0\n"};

    EXPECT_EQ(entry_of(sheet_of(absent, language::en), "s").sentence,
              "None of its items counts, so it is left out.");
    EXPECT_EQ(entry_of(sheet_of(stopped, language::en), "s").sentence,
              "Its condition does not hold; the item is left out.");
    EXPECT_EQ(entry_of(sheet_of(stopped, language::en), "n").sentence, "Goes with \"Sec\".");
}

TEST(explain_report, details_give_the_figures_the_modifiers_and_the_reading) {
    scored_table const scored{
        sum_of(R"({"id": "n", "of": "a - a@prior", "scale": "1/2", "cap": 5, "not_reported": "fail",
        "interpretation": {"en": "As we read it."},
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})"),
        "id,period,a,a@prior\np,2024,20,4\n"};

    std::vector<labelled> const details = entry_of(sheet_of(scored, language::en), "n").details;

    EXPECT_EQ(details, (std::vector<labelled>{{"Figure A", "20 (source: facts.csv)"},
                                              {"Figure A (period before)", "4 (source: facts.csv)"},
                                              {"Scale", "16 x 0.5 = 8 points"},
                                              {"Cap", "8 points against 5: 5 points"},
                                              {"Reading", "As we read it."}}));
}

TEST(explain_report, an_assumed_figure_says_that_it_was_assumed) {
    scored_table const scored{
        R"("indicators": {"m": {"type": "count", "title": {"zh": "人数"}, "if_not_reported": "prior"}},
        "score": {"id": "all", "combine": "sum", "items": [{"id": "n", "of": "m", "not_reported": "fail",
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}}]})",
        "id,period,m@prior\np,2024,9\n"};

    EXPECT_EQ(entry_of(sheet_of(scored, language::zh), "n").details,
              (std::vector<labelled>{{"人数", "9（未报告，按上期数计）"}}));
}

TEST(explain_report, tones_follow_what_was_earned) {
    scored_table const scored{
        sum_of(R"({"id": "won", "not_reported": "fail", "rule": {"kind": "done", "points": 5}},
                  {"id": "lost", "not_reported": "fail", "rule": {"kind": "done", "points": 5}},
                  {"id": "gone", "when": "f", "not_reported": "fail", "rule": {"kind": "done", "points": 5}},
                  {"id": "half", "of": "a", "not_reported": "fail",
                   "rule": {"kind": "proportional", "full": 10, "target": 10, "over": "capped"}})"),
        "id,period,won,lost,f,a\np,2024,1,0,0,4\n"};

    report_sheet const sheet = sheet_of(scored, language::en);

    EXPECT_EQ(entry_of(sheet, "won").tone, tone::full);
    EXPECT_EQ(entry_of(sheet, "lost").tone, tone::none);
    EXPECT_EQ(entry_of(sheet, "gone").tone, tone::absent);
    EXPECT_EQ(entry_of(sheet, "half").tone, tone::partly);
    EXPECT_EQ(entry_of(sheet, "half").attainable, "10");
    EXPECT_EQ(entry_of(sheet, "all").tone, tone::plain);
}

std::string not_earned_in(std::string const& section, std::string const& more = "") {
    scored_table const scored{R"("score": {"id": "all", )" + section + R"(, "items": [
        {"id": "x", "not_reported": "fail", )" +
                                  more + R"("rule": {"kind": "value", "least": 0, "most": 100}},
        {"id": "y", "not_reported": "fail", )" +
                                  more + R"("rule": {"kind": "value", "least": 0, "most": 100}}]})",
                              "id,period,x,y\np,2024,90,80\n"};
    for (labelled const& each : sheet_of(scored, language::en).summary)
        if (each.label == "Not earned") return each.text;
    return {};
}

// What lines did not earn is no sum that a section need know: the sheet is measured by its own most.
TEST(explain_report, what_a_sheet_did_not_earn_is_its_own_most_less_its_total) {
    EXPECT_EQ(not_earned_in(R"("combine": "sum")"), "30 of 200 points; 2 items below full marks");
    EXPECT_EQ(not_earned_in(R"("combine": "weighted")", R"("weight": "50%", )"),
              "15 of 100 points; 2 items below full marks");
    EXPECT_EQ(not_earned_in(R"("combine": "mean")"), "15 of 100 points; 2 items below full marks");
    EXPECT_EQ(not_earned_in(R"("combine": "best")"), "10 of 100 points; 2 items below full marks");
    EXPECT_EQ(not_earned_in(R"("combine": "sum", "cap": 150)"), "2 items below full marks");
}

TEST(explain_report, a_sheet_without_a_most_only_counts_the_items_that_earned_less_than_theirs) {
    scored_table const scored{
        sum_of(line(R"("not_reported": "fail")") +
               R"(, {"id": "done", "not_reported": "fail", "rule": {"kind": "done", "points": 5}})"),
        "id,period,a,done\np,2024,500,0\n"};

    EXPECT_EQ(sheet_of(scored, language::zh).summary.at(2), (labelled{"未得分", "1 项未得满分"}));
}

// language.md 5: a section combines in one of five ways; that it adds up goes without saying.
TEST(explain_report, a_section_that_does_not_add_up_says_how_it_combines) {
    auto const said = [](std::string const& how, std::string const& first = "",
                         std::string const& second = "") {
        scored_table const scored{
            sum_of(R"({"id": "n", "undefined": "error", "combine": ")" + how + R"(", "items": [
                {"id": "x", )" +
                   first + R"("not_reported": "exclude", "rule": {"kind": "value", "least": 0, "most": 100}},
                {"id": "y", )" +
                   second + R"("not_reported": "exclude", "rule": {"kind": "value", "least": 0, "most": 100}},
                {"id": "z", )" +
                   second +
                   R"("not_reported": "exclude", "rule": {"kind": "value", "least": 0, "most": 100}}]})"),
            "id,period,x,y,z\np,2024,90,80,\n"};
        return entry_of(sheet_of(scored, language::zh), "n").sentence + " | " +
               entry_of(sheet_of(scored, language::en), "n").sentence;
    };
    EXPECT_EQ(said("sum"), " | ");
    EXPECT_EQ(said("mean"), "2 项的平均分：90、80 | mean of 2: 90, 80");
    EXPECT_EQ(said("best"), "2 项中的最高分：90、80 | best of 2: 90, 80");
    EXPECT_EQ(said("least"), "2 项中的最低分：90、80 | least of 2: 90, 80");
    EXPECT_EQ(said("best", R"("counts": false, )"), "1 项中的最高分：80 | best of 1: 80");
    EXPECT_EQ(said("weighted", R"("weight": "60%", )", R"("weight": "40%", )"),
              "加权合计：90 × 0.6、80 × 0.4 | sum with weights: 90 x 0.6, 80 x 0.4");
}

// language.md 6: an undetermined effect is listed with the facts that it waits for; an award may lack only
// its amount.
TEST(explain_report, effects_and_awards_say_where_they_stand_in_the_document_and_what_they_wait_for) {
    scored_table const scored{sum_of(line(R"("not_reported": "fail")"),
                                     R"("ranking": {"within": "group", "ties": "share"},
                  "effects": [{"id": "e", "clause": "4.2", "title": {"en": "Late"}, "when": "g", "effect": "excluded"}],
                  "awards": [{"id": "w", "clause": "3.5", "title": {"en": "Prize"}, "top": 1, "within": "group",
                              "amount": "600 * a"},
                             {"id": "y", "title": {"en": "Title"}, "top": 1, "within": "group", "years": 2}],)"),
                              "id,group,period,a\np,x,2024,1000\n"};

    std::vector<labelled> const summary = sheet_of(scored, language::en).summary;

    EXPECT_EQ(summary, (std::vector<labelled>{{"Total", "2"},
                                              {"Rank", "1 (of 1 ranked, 1 in the group)"},
                                              {"Group", "x"},
                                              {"Period", "2024"},
                                              {"Late (4.2)", "undetermined, waiting for Matter G"},
                                              {"Prize (3.5)", "won, 600000 (provisional)"},
                                              {"Title", "undetermined, waiting for the sheet of 2023"}}));
}

}  // namespace
}  // namespace kaohe
