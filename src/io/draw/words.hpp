#pragma once

#include <kaohe/base/language.hpp>

// What the report of a draw says, each phrase once. {name} is a hole (kaohe::fill).
namespace kaohe::draw_words {

inline constexpr phrase seed{"种子", "Seed"};
inline constexpr phrase scheme_sha256{"办法 SHA-256", "SHA-256 of the scheme"};
inline constexpr phrase frame_sha256{"名单 SHA-256", "SHA-256 of the frame"};
inline constexpr phrase check{"核对签号", "To check a ticket"};
inline constexpr phrase closed{
    "还有 {count} 个单位未公开；种子和签号待全部公开后列出",
    "{count} unit{count|s} still closed; the seed and the tickets follow once all are open"};
inline constexpr phrase plan{"抽样方案", "Sampling plan"};
inline constexpr phrase drawn{"抽中单位（按实地检查顺序）", "Units drawn, in the order of the visits"};
inline constexpr phrase number{"序号", "No."};
inline constexpr phrase stage{"步骤", "Stage"};
inline constexpr phrase count{"抽取数", "Draws"};
inline constexpr phrase stratum{"层", "Stratum"};
inline constexpr phrase where{"条件", "Where"};
inline constexpr phrase within{"范围", "Within each"};
inline constexpr phrase id{"编号", "Id"};
inline constexpr phrase name{"名称", "Name"};
inline constexpr phrase parent{"上级", "Parent"};
inline constexpr phrase ticket{"签号", "Ticket"};
inline constexpr phrase reading{"第 {stage} 步的解释：{text}", "Reading of stage {stage}: {text}"};

}  // namespace kaohe::draw_words
