#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry evaluate_table[]{
    {code::parent_unknown,
     "parent_unknown",
     severity::error,
     {.zh = "“{subject}”的上级应为本考核范围内的单位，实为“{parent}”",
      .en = "expected the parent of \"{subject}\" to be a subject of this cohort, found \"{parent}\""},
     {.zh = "请改正上级的 id，或把该上级加入考核范围",
      .en = "correct the parent's id, or add the parent to the cohort"}},
    {code::parent_circular,
     "parent_circular",
     severity::error,
     {.zh = "上级关系成环：{chain}", .en = "the parents go round in a circle: {chain}"},
     {.zh = "请改正其中一个单位的上级", .en = "correct the parent of one of them"}},
    {code::group_missing,
     "group_missing",
     severity::error,
     {.zh = "其他单位都有分组，“{subject}”没有",
      .en = "the other subjects have a group, \"{subject}\" has none"},
     {.zh = "请给每个单位都填上分组，或都不填", .en = "give every subject a group, or none"}},
    {code::groups_absent,
     "groups_absent",
     severity::warning,
     {.zh = "所有单位都没有分组，作为一组排名", .en = "no subject has a group: all are ranked as one"},
     {.zh = "如需分组排名，请为每个单位填写分组：{groups}",
      .en = "to rank by group, give every subject one of: {groups}"}},
    {code::periods_differ,
     "periods_differ",
     severity::warning,
     {.zh = "各单位的考核期不同（{periods}），名次所比较的不是同一年度",
      .en = "the subjects' periods differ ({periods}): the ranks compare different years"},
     {.zh = "正式排名时，请把同一考核期的单位放在一起评分",
      .en = "for an official ranking score the subjects of one period together"}},
    {code::period_not_known,
     "period_not_known",
     severity::warning,
     {.zh = "以下单位没有考核期，而本办法的评分取决于考核期：{subjects}",
      .en = "this scheme depends on the period, and of these subjects it is not known: {subjects}"},
     {.zh = "请填写 period 列，或用 --period 给出，如 --period 2011",
      .en = "fill a column `period`, or give it once: --period 2011"}},
    {code::period_not_covered,
     "period_not_covered",
     severity::warning,
     {.zh = "考核期 {periods} 不在本办法的适用期内（自 {from} 起，至 {until} 止）\n"
            "考核期 {periods} 不在本办法的适用期内（自 {from} 起）\n"
            "考核期 {periods} 不在本办法的适用期内（至 {until} 止）",
      .en = "the scheme is in force from {from} to {until}, not in {periods}\n"
            "the scheme is in force from {from}, not in {periods}\n"
            "the scheme is in force to {until}, not in {periods}"},
     {.zh = "请确认所用办法的版本；作为测算使用时可不理会",
      .en = "check that this is the right edition; for a trial calculation pay no attention"}},
    {code::class_not_known,
     "class_not_known",
     severity::warning,
     {.zh = "以下单位没有类别，而本办法的评分取决于类别：{subjects}",
      .en = "this scheme depends on the class, and these subjects have none: {subjects}"},
     {.zh = "请填写 class 列：{classes}\n请填写 class 列",
      .en = "fill the column `class` with one of: {classes}\nfill the column `class`"}},
    {code::ranking_provisional,
     "ranking_provisional",
     severity::warning,
     {.zh = "排名以及按名次的奖励{awards}是暂定的：尚不能确定{effects}是否适用于其中 {count} 个单位\n"
            "排名是暂定的：尚不能确定{effects}是否适用于其中 {count} 个单位",
      .en = "the ranking is provisional, and so is who wins {awards}: for {count} subject{count|s} it is not "
            "known whether {effects} applies\n"
            "the ranking is provisional: for {count} subject{count|s} it is not known whether {effects} "
            "applies"},
     {.zh = "补报以下数据后即可确定：{facts}", .en = "it is settled once these are reported: {facts}"}},
    {code::sheets_incomplete,
     "sheets_incomplete",
     severity::warning,
     {.zh = "有 {count} 个单位的评分表不完整，无从判定是否达到：{unjudged}\n"
            "有 {count} 个单位的评分表不完整，没有总分和名次：{subjects}",
      .en = "{count} incomplete sheet{count|s} of which it is not known whether all is met: {unjudged}\n"
            "{count} incomplete sheet{count|s} with neither total nor rank: {subjects}"},
     {.zh = "请补齐或改正无法计分的考核项所用的数据",
      .en = "complete or correct the facts of the lines whose status is error"}},
    {code::remark, "remark", severity::note, {.zh = "{text}", .en = "{text}"}, {}},
    {code::case_without_points,
     "case_without_points",
     severity::error,
     {.zh = "本办法不计分，用例不能写 \"{member}\"",
      .en = "the scheme gives no points: a case cannot expect \"{member}\""},
     {.zh = "请写 \"met\": {\"编号\": true}，说明哪些项达到、哪些未达到（null 为不计）",
      .en = "write \"met\": {\"ID\": true}: which lines and sections are met, false which are not, null "
            "which do "
            "not count"}},
};

static_assert(in_order(evaluate_table, code::parent_unknown));

}  // namespace

std::span<code_entry const> evaluate_entries() { return evaluate_table; }

}  // namespace kaohe::catalogue
