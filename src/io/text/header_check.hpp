#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/csv.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// What can be wrong with the header of any table, whatever its columns mean.
class header_check {
public:
    header_check(source const& in, csv_row const& header) : in_{in}, header_{header} {}

    /// Refuses a column without a name.
    [[nodiscard]] std::optional<diagnostic> nameless(std::size_t column) const;
    /// Refuses a column that means what an earlier one means; no meaning is none.
    [[nodiscard]] std::optional<diagnostic> repeated(std::size_t column, std::string const& meaning);

private:
    source const& in_;
    csv_row const& header_;
    std::unordered_map<std::string, std::size_t> first_;
};

}  // namespace kaohe
