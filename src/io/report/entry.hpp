#pragma once

#include <kaohe/io/report/report.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// One explained node of a sheet in the words of a language.
[[nodiscard]] report_entry entry_of(explained_node const& of, sheet const& in_sheet, language in);

}  // namespace kaohe
