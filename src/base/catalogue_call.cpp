#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry call_table[]{
    {code::cancelled,
     "cancelled",
     severity::error,
     {.zh = "计算已按调用方的要求中止", .en = "the calculation was stopped, as its caller asked"},
     {}},
    {code::call_null,
     "call_null",
     severity::error,
     {.zh = "参数 {name} 不能为 NULL", .en = "expected {name}, found NULL"},
     {.zh = "参数没有内容时，请给长度 0", .en = "an empty text has the size 0"}},
    {code::call_handle,
     "call_handle",
     severity::error,
     {.zh = "参数 {name} 不是这一类句柄，或已经释放",
      .en = "expected {name} to be a living handle of its kind, found one of another kind or one that was "
            "freed"},
     {.zh = "句柄释放后不能再用；请核对参数的次序",
      .en = "a handle cannot be used once it was freed; look at the order of the arguments, too"}},
    {code::call_index,
     "call_index",
     severity::error,
     {.zh = "没有第 {index} 个{name}（从 0 数起，共 {count} 个）",
      .en = "there is no {name} {index}: counted from 0, there are {count}"},
     {}},
    {code::call_id,
     "call_id",
     severity::error,
     {.zh = "没有 id 为“{id}”的单位", .en = "there is no subject \"{id}\""},
     {}},
    {code::call_word,
     "call_word",
     severity::error,
     {.zh = "参数 {name} 应为 {listed} 之一，实为“{found}”",
      .en = "expected {name} to be one of {listed}, found \"{found}\""},
     {}},
    {code::call_encoding,
     "call_encoding",
     severity::error,
     {.zh = "参数 {name} 不是不含 NUL 的 UTF-8 文字", .en = "expected {name} to be UTF-8 text without a NUL"},
     {.zh = "请先转成 UTF-8；长度按字节数", .en = "convert it first; its size is counted in bytes"}},
    {code::call_options,
     "call_options",
     severity::error,
     {.zh = "选项没有填写 size", .en = "the options do not say their size"},
     {.zh = "请先调用 kaohe_options_init", .en = "call kaohe_options_init first"}},
    {code::call_other_scheme,
     "call_other_scheme",
     severity::error,
     {.zh = "这个考核范围是为另一个考核办法读入的", .en = "the cohort was made for another scheme"},
     {.zh = "请用同一个考核办法读入数据和评分", .en = "read and score with the same scheme"}},
    {code::call_failed,
     "call_failed",
     severity::error,
     {.zh = "kaohe 内部出错", .en = "kaohe itself failed"},
     {.zh = "请连同数据报告这个错误", .en = "report this with what was given"}},
    {code::call_float,
     "call_float",
     severity::error,
     {.zh = "{place} 应为精确的数，实为浮点数 {found}",
      .en = "{place}: expected an exact number, found the float {found}"},
     {.zh = "浮点数存不下 0.1 这样的小数；请给文字（\"0.1\"、\"80%\"）、整数、Decimal 或 Fraction",
      .en =
          "a float cannot hold 0.1; give text (\"0.1\", \"80%\"), a whole number, a Decimal or a Fraction"}},
    {code::call_float_column,
     "call_float_column",
     severity::error,
     {.zh = "列“{column}”应为精确的数，实为浮点数",
      .en = "column \"{column}\": expected exact numbers, found floats"},
     {.zh = "请按文字或 Decimal 读入这一列；有空缺的整数在 pandas 中请用 astype(\"Int64\")",
      .en = "read the column as text or Decimal; of whole numbers with gaps pandas makes astype(\"Int64\")"}},
    {code::call_type,
     "call_type",
     severity::error,
     {.zh = "{place} 应为{expected}，实为 {found}", .en = "{place}: expected {expected}, found {found}"},
     {}},
};

static_assert(in_order(call_table, code::cancelled));

}  // namespace

std::span<code_entry const> call_entries() { return call_table; }

}  // namespace kaohe::catalogue
