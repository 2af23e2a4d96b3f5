#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry sampling_table[]{
    {code::sampling_without_stages,
     "sampling_without_stages",
     severity::error,
     {.zh = "抽样方案应至少有一步，实际一步也没有",
      .en = "expected at least one stage in the sampling plan, found none"},
     {.zh = "请写明抽取什么、抽取几个，如 {\"draw\": 2, \"of\": \"county\"}",
      .en = "say how many of what are drawn, such as {\"draw\": 2, \"of\": \"county\"}"}},
    {code::sampling_field_type,
     "sampling_field_type",
     severity::error,
     {.zh = "抽样名单的栏目应为 count、amount、percent、flag、date 或 choice，实为 {type}",
      .en = "expected a field of a frame to be a count, amount, percent, flag, date or choice, found {type}"},
     {.zh = "抽样名单只记载候选单位的情况，不记评分",
      .en = "a frame tells what candidates are, not how they are marked"}},
    {code::stage_draws_none,
     "stage_draws_none",
     severity::error,
     {.zh = "\"draw\" 应不小于 1，实为 {found}", .en = "expected \"draw\" to be at least 1, found {found}"},
     {.zh = "请写明这一步抽取几个；不抽取的步骤请删去",
      .en = "say how many this stage draws, or take the stage out"}},
    {code::stage_without_stratum,
     "stage_without_stratum",
     severity::error,
     {.zh = "\"of\" 应为层的名称，此处为空", .en = "expected the name of a stratum in \"of\", found nothing"},
     {.zh = "请写明从哪一层抽取，如 \"of\": \"county\"",
      .en = "say what is drawn, such as \"of\": \"county\""}},
    {code::stage_within_later,
     "stage_within_later",
     severity::error,
     {.zh = "这一步在每个“{stratum}”中抽取，而此前尚未抽取“{stratum}”",
      .en = "this stage draws within each \"{stratum}\", which no stage before it draws"},
     {.zh = "请把抽取“{stratum}”的一步移到前面",
      .en = "move the stage that draws \"{stratum}\" before this one"}},
    {code::stage_reads_past_fields,
     "stage_reads_past_fields",
     severity::error,
     {.zh = "抽样条件只能用 \"fields\" 所列的栏目，不能用类别、分组、考核期、往期数据或其他单位",
      .en = "expected a condition over the \"fields\" alone: a candidate has no class, group, period, "
            "history or peers"},
     {.zh = "请把条件所需的情况列为 \"fields\" 中的栏目",
      .en = "declare what the condition needs as one of the \"fields\""}},
};

static_assert(in_order(sampling_table, code::sampling_without_stages));

}  // namespace

std::span<code_entry const> sampling_entries() { return sampling_table; }

}  // namespace kaohe::catalogue
