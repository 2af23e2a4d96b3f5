#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry lint_table[]{
    {code::lint_ratio_without_sign,
     "lint_ratio_without_sign",
     severity::warning,
     {.zh = "比率的 {found} 即 {percent}%", .en = "{found} of a ratio is {percent} %"},
     {.zh = "如指百分之 {found}，请写 \"{found}%\"；确指 {percent}% 的，请写 \"{percent}%\"",
      .en = "if {found} % is meant, write \"{found}%\"; if {percent} % is meant, write \"{percent}%\""}},
    {code::lint_points_sum,
     "lint_points_sum",
     severity::warning,
     {.zh = "“{id}”标明 {declared} 分，其下各项合计 {sum} 分",
      .en = "\"{id}\" is declared to be worth {declared} point{declared|s}, its items come to {sum}"},
     {.zh = "请核对原文；原文确有出入的，可在 \"interpretation\" 中说明",
      .en = "compare with the document; where it says so itself, note it in \"interpretation\""}},
    {code::lint_points_most,
     "lint_points_most",
     severity::warning,
     {.zh = "“{id}”标明 {declared} 分，按评分标准最高得 {most} 分",
      .en = "\"{id}\" is declared to be worth {declared} point{declared|s}, its rule gives {most} at most"},
     {.zh = "请核对 \"points\" 与评分标准", .en = "check \"points\" against the rule"}},
    {code::lint_unused_indicator,
     "lint_unused_indicator",
     severity::warning,
     {.zh = "指标 `{id}` 没有用到", .en = "the indicator `{id}` is not used"},
     {.zh = "请检查是否漏写了考核项，或删去这个指标",
      .en = "look for a line that was forgotten, or take the indicator out"}},
    {code::lint_tier_never,
     "lint_tier_never",
     severity::warning,
     {.zh = "第 {tier} 档永远轮不到：达到它的都已达到前面的一档",
      .en = "tier {tier} is never given: what reaches it has reached an earlier tier"},
     {.zh = "各档按先后取第一个符合的：“不少于”的从高到低排列，“不多于”的从低到高排列",
      .en =
          "the first tier that holds is given: list \"at_least\" from the highest down, \"at_most\" from the "
          "lowest up"}},
    {code::lint_cap_never,
     "lint_cap_never",
     severity::warning,
     {.zh = "“{id}”封顶 {cap} 分，但最高只能得 {most} 分",
      .en = "\"{id}\" is capped at {cap} point{cap|s} but cannot have more than {most}"},
     {.zh = "请核对封顶分，或删去 \"cap\"", .en = "check the cap, or take it out"}},
    {code::lint_floor_never,
     "lint_floor_never",
     severity::warning,
     {.zh = "“{id}”保底 {floor} 分，但最低也有 {least} 分",
      .en = "\"{id}\" has a floor of {floor} point{floor|s} but cannot have less than {least}"},
     {.zh = "请核对保底分，或删去 \"floor\"", .en = "check the floor, or take it out"}},
    {code::lint_endless_total,
     "lint_endless_total",
     severity::warning,
     {.zh = "总分可能是除不尽的小数（来自“{id}”），又没有写明如何舍入",
      .en = "the total can be an endless fraction, from \"{id}\", and nothing says how it is rounded"},
     {.zh = "请在总分或“{id}”上写明舍入，如 \"round\": {\"places\": 2, \"mode\": \"half_up\"}",
      .en = "round the total or \"{id}\", such as \"round\": {\"places\": 2, \"mode\": \"half_up\"}"}},
};

static_assert(in_order(lint_table, code::lint_ratio_without_sign));

}  // namespace

std::span<code_entry const> lint_entries() { return lint_table; }

}  // namespace kaohe::catalogue
