#include "catalogue.hpp"

namespace kaohe::catalogue {

namespace {

constexpr code_entry number_table[]{
    {code::number_syntax,
     "number_syntax",
     severity::error,
     {.zh = "应为数字，实为“{text}”", .en = "expected a number, found \"{text}\""},
     {.zh = "请写成 12、-0.25、1/3 或 80%：不加正号，整数部分不以 0 开头，小数点两边都有数字",
      .en = "write it as 12, -0.25, 1/3 or 80%: no plus sign, no leading zeros, a digit on both sides of the "
            "point"}},
    {code::number_thousands,
     "number_thousands",
     severity::error,
     {.zh = "应为不带千位分隔符的数字，实为“{text}”",
      .en = "expected digits without separators, found \"{text}\""},
     {.zh = "请去掉分隔符：1,234 写成 1234", .en = "take the separators out: 1,234 is written 1234"}},
    {code::number_magnitude,
     "number_magnitude",
     severity::error,
     {.zh = "应为完整写出的数字，实为“{text}”",
      .en = "expected a number written out in full, found \"{text}\""},
     {.zh = "请不用“万”“亿”：3万 写成 30000，1.2亿 写成 120000000",
      .en = "do without 万 and 亿: 3万 is written 30000, 1.2亿 is written 120000000"}},
    {code::number_digits,
     "number_digits",
     severity::error,
     {.zh = "数字最多 {most} 位，“{text}”有 {count} 位",
      .en = "expected at most {most} digits, found {count} in \"{text}\""},
     {.zh = "请检查是否误粘贴了多余内容，或先舍入再填写",
      .en = "check that nothing was pasted by mistake, or round before writing the number down"}},
    {code::number_exponent,
     "number_exponent",
     severity::error,
     {.zh = "指数应在 -{most} 与 {most} 之间，实为“{text}”",
      .en = "expected an exponent from -{most} to {most}, found \"{text}\""},
     {.zh = "请检查字母 e 之后的数字", .en = "check the digits after the letter e"}},
    {code::number_zero_denominator,
     "number_zero_denominator",
     severity::error,
     {.zh = "分母应不为零，实为“{text}”", .en = "expected a denominator other than zero, found \"{text}\""},
     {.zh = "请改正分母；数值未知时请不要填写",
      .en = "correct the denominator, or leave out a value that is not known"}},
    {code::number_too_large,
     "number_too_large",
     severity::error,
     {.zh = "计算得出的数超出了位数限制", .en = "a computed number is longer than the limit allows"},
     {.zh = "请检查“{node}”是否有连乘、连除或过大的指数；在中间步骤使用 round 可使数变短\n"
            "请检查是否有连乘、连除或过大的指数；在中间步骤使用 round 可使数变短",
      .en = "look in \"{node}\" for repeated multiplication or division, or a large exponent; round() in "
            "between keeps numbers short\n"
            "look for repeated multiplication or division, or a large exponent; round() in between keeps "
            "numbers short"}},
};

static_assert(in_order(number_table, code::number_syntax));

}  // namespace

std::span<code_entry const> number_entries() { return number_table; }

}  // namespace kaohe::catalogue
