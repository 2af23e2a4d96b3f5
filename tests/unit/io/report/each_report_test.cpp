#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/io/report/make_report.hpp>

namespace kaohe {
namespace {

/// The root `s` goes over the list of prizes and joins what they are worth.
std::string scheme_with(std::string const& each) {
    return R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1",
        "indicators": {"prizes": {"type": "records", "title": {"zh": "获奖", "en": "Prizes"}, "fields": {
            "event": {"type": "text", "title": {"zh": "事项", "en": "Event"}},
            "worth": {"type": "score", "least": 0, "most": 9, "title": {"zh": "分值", "en": "Worth"}}}}},
        "not_reported": {"points": 0}, "undefined": "fail",
        "score": {"id": "s", "combine": "sum", "each": {"over": "prizes", )" +
           each + R"(}, "items": [
            {"id": "p", "of": "worth", "rule": {"kind": "value", "least": 0, "most": 9}}]}})";
}

std::string cohort_of(std::string const& prizes) {
    return R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {"prizes": )" + prizes + "}}]}";
}

/// What the sheet says of an item, in both languages.
struct said {
    std::string zh;
    std::string en;

    bool operator==(said const&) const = default;
};

std::ostream& operator<<(std::ostream& to, said const& of) { return to << of.zh << " | " << of.en; }

said said_of(std::string const& id, std::string const& each, std::string const& prizes) {
    auto const by = read_scheme({"t.json", scheme_with(each)});
    auto const of = read_cohort({.current = {{"c.json", cohort_of(prizes)}}}, by.value().scheme);
    evaluation const made = evaluate(by->scheme, of.value().cohort).value();
    said found;
    for (language const in : {language::zh, language::en}) {
        report const shown = full_report(made, in);
        for (report_entry const& entry : shown.sheets.front().entries)
            if (entry.id == id) (in == language::zh ? found.zh : found.en) = entry.sentence;
    }
    return found;
}

constexpr char const* three =
    R"([{"id": "1", "event": "x", "worth": 8}, {"id": "2", "event": "y", "worth": 3},
    {"id": "3", "event": "x", "worth": 4}])";

TEST(report_of_each, says_how_the_members_were_joined) {
    EXPECT_EQ(said_of("s", R"("join": "sum")", three), (said{"3 个合计：8、3、4", "sum of 3: 8, 3, 4"}));
    EXPECT_EQ(said_of("s", R"("join": "best")", three),
              (said{"3 个中的最高分：8、3、4", "best of 3: 8, 3, 4"}));
    EXPECT_EQ(said_of("s", R"("join": "sum")", "[]"),
              (said{"没有可计的成员", "There is no member to count"}));
}

// language.md 5: "`by` joins within each value, then over them": (8 + 4) / 2 and 3, their mean 4.5.
TEST(report_of_each, says_what_was_joined_first) {
    EXPECT_EQ(said_of("s", R"("by": "event", "join": "mean")", three),
              (said{"2 个的平均分：x：6（8、4）、y：3（3）", "mean of 2: x: 6 (8, 4), y: 3 (3)"}));
}

TEST(report_of_each, says_which_member_was_kept_instead) {
    std::string const once = R"("once": ["event"], "keep": "best", "join": "sum")";
    EXPECT_EQ(said_of("s[3]", once, three),
              (said{"与 1 相同（x），已计 1，本项不再计分。", "The same as 1 (x), which is kept instead."}));
    EXPECT_EQ(said_of("s", once, three), (said{"2 个合计：8、3", "sum of 2: 8, 3"}));
}

// An empty list is not a list that nobody gave.
TEST(report_of_each, tells_no_member_from_nothing_reported) {
    EXPECT_EQ(
        said_of("s", R"("join": "mean")", "[]"),
        (said{"没有可计的成员，按规定计 0 分。", "There is no member to count; the prescribed 0 points."}));
    EXPECT_EQ(said_of("s", R"("join": "mean")", "null"),
              (said{"未报告：获奖，按规定计 0 分。", "Not reported: Prizes; the prescribed 0 points."}));
}

TEST(report_of_each, names_the_record_that_leaves_the_section_open) {
    std::string const unknown = R"([{"id": "1", "worth": 8}, {"id": "2", "event": "y"}])";
    EXPECT_EQ(
        said_of("s", R"("where": "worth > 3", "join": "sum")", unknown),
        (said{"未报告：2 的分值，按规定计 0 分。", "Not reported: Worth of 2; the prescribed 0 points."}));
    EXPECT_EQ(
        said_of("s", R"("once": ["event"], "keep": "best", "join": "sum")", unknown),
        (said{"“1”没有写明“事项”，不能判断与谁相同，本项无法计分，评分表不完整。",
              "\"1\" does not say \"Event\": it cannot be told with whom it belongs; the item cannot be "
              "scored and the sheet is incomplete."}));
}

TEST(report_of_each, lists_the_first_of_very_many) {
    std::string all;
    for (int i = 1; i <= 25; ++i)
        all += (i > 1 ? "," : "[") + std::string{R"({"id": ")"} + std::to_string(i) + R"(", "worth": 1})";
    EXPECT_EQ(said_of("s", R"("join": "sum")", all + "]").en,
              "sum of 25: 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1... (25 in all)");
}

}  // namespace
}  // namespace kaohe
