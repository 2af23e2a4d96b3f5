#pragma once

#include <cstddef>
#include <variant>

#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// The values that an indicator admits, worked out once for many facts. Borrows the indicator.
class domain {
public:
    explicit domain(indicator const& of)
        : of_{&of}, range_{domain_of(of)},
          is_natural_{of.type == indicator_type::count && range_ == interval{0, std::nullopt}} {
        if (of.type == indicator_type::flag) all_of_ = value{false}.index();
        if (of.type == indicator_type::date) all_of_ = value{date{}}.index();
    }

    /// As in_domain, whose answer is at hand for what most facts are.
    [[nodiscard]] bool admits(value const& found) const {
        if (found.index() == all_of_) return true;
        number const* const figure = is_natural_ ? std::get_if<number>(&found) : nullptr;
        if (figure) return figure->is_whole() && figure->sign() >= 0;
        return in_domain(*of_, range_, found);
    }

private:
    indicator const* of_;
    interval range_;
    bool is_natural_;                         ///< any whole number from 0 on
    std::size_t all_of_ = std::variant_npos;  ///< the alternative of which any value will do
};

}  // namespace kaohe
