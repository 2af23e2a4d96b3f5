#include "header_check.hpp"

namespace kaohe {

std::optional<diagnostic> header_check::nameless(std::size_t column) const {
    csv_cell const& cell = header_[column];
    if (!cell.text.empty()) return std::nullopt;
    return diagnostic{
        code::cohort_column_nameless, csv_place(in_, cell.byte), {{"column", std::to_string(column + 1)}}};
}

std::optional<diagnostic> header_check::repeated(std::size_t column, std::string const& meaning) {
    auto const [first, is_new] = first_.try_emplace(meaning, column);
    if (is_new || meaning.empty()) return std::nullopt;
    csv_cell const& cell = header_[column];
    return diagnostic{code::cohort_column_repeated,
                      csv_place(in_, cell.byte),
                      {{"column", cell.text}, {"first", std::to_string(first->second + 1)}}};
}

}  // namespace kaohe
