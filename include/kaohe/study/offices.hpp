#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <kaohe/number/number.hpp>
#include <kaohe/scheme/scheme.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// Every office that answers for a line, in the order in which the scheme names them. Borrowed from the
/// scheme.
[[nodiscard]] std::vector<std::string_view> offices_of(scheme const& by);

/// What offices answer for on one sheet: a line, or a section that is scored for each member of a list, which
/// is one item with all its members.
struct office_item {
    std::size_t first = 0;                  ///< index into explanation::nodes
    std::size_t end = 0;                    ///< behind its members
    std::vector<std::string_view> offices;  ///< empty: the scheme names none
    bool counts = true;                     ///< false: it, or a section around it, only shows its points

    [[nodiscard]] bool is_shared() const { return offices.size() > 1; }
};

/// Points of items that count and have points. Sections may weigh, limit or choose among them, so these are
/// no shares of the total.
struct office_sum {
    std::size_t items = 0;
    std::optional<number> points = number{0};      ///< empty: a number too large
    std::optional<number> attainable = number{0};  ///< empty: also where one item has no bound
};

/// Both together.
[[nodiscard]] office_sum operator+(office_sum const& a, office_sum const& b);

/// One office's items, in scheme order, and their sums: those of which it answers alone, and those that
/// others answer for as well. The latter stand under each of these offices: adding them up counts them twice.
struct office_part {
    std::string_view office = {};  ///< empty: items for which the scheme names no office
    std::vector<office_item> items = {};
    office_sum alone = {};
    office_sum shared = {};
};

/// A sheet by offices. `alone` and `shared` are those of all parts, with each item once.
struct office_division {
    std::vector<office_part> parts;
    office_sum alone;
    office_sum shared;
};

/// Each office that answers for something on the sheet, in the scheme's order, and behind them what no office
/// is named for; or the one office asked for alone. Borrows from the scheme.
[[nodiscard]] office_division divide_by_office(explanation const& of, scheme const& by,
                                               std::string_view only = {});

}  // namespace kaohe
