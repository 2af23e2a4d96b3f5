#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry cohort_table[]{
    {code::fact_conflict,
     "fact_conflict",
     severity::error,
     {.zh = "“{subject}”的{key}有两个不同的值：此处为 {value}，{also} 为 {other_value}",
      .en = "two values for {key} of \"{subject}\": {value} here, {other_value} at {also}"},
     {.zh = "请保留正确的一个", .en = "keep the one that is right"}},
    {code::history_conflict,
     "history_conflict",
     severity::error,
     {.zh = "“{subject}”在 {period} 的历史有两种不同的记载，另一处在 {also}",
      .en = "two different records of \"{subject}\" in {period}; the other is at {also}"},
     {.zh = "请保留正确的一个", .en = "keep the one that is right"}},
    {code::history_without_period,
     "history_without_period",
     severity::error,
     {.zh = "应为注明考核期的评分表，实为没有考核期的评分表",
      .en = "expected sheets of a period, found sheets without one"},
     {.zh = "请在评分时给出考核期，再用作历史",
      .en = "score them with their period before they serve as history"}},
    {code::history_of_other_scheme,
     "history_of_other_scheme",
     severity::error,
     {.zh = "历史应为考核办法“{expected}”的评分表，实为“{found}”的",
      .en = "expected history of the scheme \"{expected}\", found sheets of \"{found}\""},
     {.zh = "请检查是否选错了文件；若确要沿用，请把名次写在考核数据（JSON）各单位的 history 里",
      .en = "check that this is the right file; ranks of another scheme that are to count stand in the "
            "`history` of each subject of a JSON cohort"}},
    {code::history_rank,
     "history_rank",
     severity::error,
     {.zh = "名次应不小于 1，实为 {found}", .en = "expected a rank of 1 or more, found {found}"},
     {.zh = "没有名次的请写 null", .en = "write null where there was none"}},
    {code::cohort_indicators_absent,
     "cohort_indicators_absent",
     severity::note,
     {.zh = "下列指标没有数据列，所有单位均按未报告处理：{indicators}",
      .en = "these indicators have no column and are not reported for everyone: {indicators}"},
     {.zh = "{shared}对全体或一组统一给出，不设列：写在 JSON 文件最外层的 facts 或各组的 facts "
            "里，与表格一起读入",
      .en = "what holds for all or for a group ({shared}) has no column: write it in a JSON cohort, in the "
            "outermost "
            "facts or a group's, and give that beside the table"}},
    {code::facts_widened,
     "facts_widened",
     severity::note,
     {.zh = "有 {count} 项数据含全角字符，已按半角读取，第一处在此",
      .en = "full-width characters were read as plain ones; facts with them: {count}, the first here"},
     {}},
    {code::prior_period_unexpected,
     "prior_period_unexpected",
     severity::warning,
     {.zh = "上期数据的考核期应为 {expected}，实为 {found}",
      .en = "expected the data of the period before to be of {expected}, found {found}"},
     {.zh = "请检查是否选错了文件", .en = "check that this is the right file"}},
    {code::prior_subjects_unknown,
     "prior_subjects_unknown",
     severity::note,
     {.zh = "上期数据中的下列单位不在本次考核范围内，已略过：{subjects}",
      .en = "these subjects of the period before are not in this cohort and were passed over: {subjects}"},
     {}},
    {code::history_period_unexpected,
     "history_period_unexpected",
     severity::warning,
     {.zh = "历史应早于本次考核期，“{subject}”的这一份却是本期 {period} 的",
      .en = "expected the history of \"{subject}\" to be of an earlier period, found the current one, "
            "{period}"},
     {.zh = "请检查是否选错了文件", .en = "check that this is the right file"}},
    {code::history_subjects_unknown,
     "history_subjects_unknown",
     severity::note,
     {.zh = "历史中的下列单位不在本次考核范围内，已略过：{subjects}",
      .en = "these subjects of the history are not in this cohort and were passed over: {subjects}"},
     {}},
};

static_assert(in_order(cohort_table, code::fact_conflict));

}  // namespace

std::span<code_entry const> cohort_entries() { return cohort_table; }

}  // namespace kaohe::catalogue
