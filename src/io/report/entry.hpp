#pragma once

#include <kaohe/io/report/report.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// One explained node of a sheet in the words of a language.
[[nodiscard]] report_entry entry_of(explained_node const& of, sheet const& in_sheet, scheme const& by,
                                    language in);

/// A figure's value, and what is to be said of it: whose it is, where it comes from, and why.
[[nodiscard]] std::string told_value(figure const& of, language in);

}  // namespace kaohe
