#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry program_table[]{
    {code::program_indicator_unknown,
     "program_indicator_unknown",
     severity::error,
     {.zh = "程序填报指标“{id}”，考核办法“{scheme}”没有这个指标",
      .en = "the program reports the indicator \"{id}\", which the scheme \"{scheme}\" does not have"},
     {.zh = "是否应为“{suggestion}”？", .en = "did you mean \"{suggestion}\"?"}},
    {code::program_indicator_differs,
     "program_indicator_differs",
     severity::error,
     {.zh = "指标“{id}”：程序按{program}填报，考核办法规定为{found}",
      .en = "the indicator \"{id}\": the program reports {program}, the scheme wants {found}"},
     {.zh = "请按考核办法修改程序中的指标，并核对数据的单位",
      .en = "declare the program's indicator as the scheme does, and see that its figures are in that unit"}},
    {code::program_indicator_derived,
     "program_indicator_derived",
     severity::error,
     {.zh = "程序填报指标“{id}”，考核办法规定它由其他指标计算得出",
      .en = "the program reports the indicator \"{id}\", which the scheme computes from others"},
     {.zh = "请从程序的指标中删去", .en = "take it out of the program's indicators"}},
    {code::program_line_unknown,
     "program_line_unknown",
     severity::error,
     {.zh = "程序读取考核项“{id}”，考核办法“{scheme}”没有这一项",
      .en = "the program reads the line \"{id}\", which the scheme \"{scheme}\" does not have"},
     {.zh = "是否应为“{suggestion}”？", .en = "did you mean \"{suggestion}\"?"}},
    {code::program_line_differs,
     "program_line_differs",
     severity::error,
     {.zh = "考核项“{id}”：程序按{program}读取，考核办法得出的是{found}",
      .en = "the line \"{id}\": the program reads {program}, the scheme gives {found}"},
     {.zh = "请按考核办法修改程序中的考核项", .en = "declare the program's line as the scheme has it"}},
};

static_assert(in_order(program_table, code::program_indicator_unknown));

}  // namespace

std::span<code_entry const> program_entries() { return program_table; }

}  // namespace kaohe::catalogue
