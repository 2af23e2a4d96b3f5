#include <kaohe/typed/figure.hpp>

namespace kaohe::typed {

std::optional<number> parse_figure(std::string_view text, number_mark sign) {
    auto read = parse_number(text);
    if (!read || read->mark != sign) return std::nullopt;
    return std::move(read->value);
}

}  // namespace kaohe::typed
