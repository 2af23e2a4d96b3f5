#include <kaohe/expr/order_of.hpp>

namespace kaohe {

namespace {

/// `date(Y, m, d)` whose month and day are written out, and whose year is too, or is the period's.
struct written_day {
    std::optional<number> year;  ///< nothing: the period's
    number month;
    number day;

    auto operator<=>(written_day const&) const = default;
};

number const* written(expression const& in, std::uint32_t at) {
    expression_node const& found = in.nodes[at];
    return found.what == operation::number_literal ? &found.literal : nullptr;
}

std::optional<written_day> day_of(level const& of) {
    expression const* const in = of.as_expression();
    if (!in || in->nodes.empty() || in->root().what != operation::calendar_date) return std::nullopt;
    auto const& parts = in->root().operands;
    number const* const year = written(*in, parts[0]);
    number const* const month = written(*in, parts[1]);
    number const* const day = written(*in, parts[2]);
    bool const is_of_period = in->nodes[parts[0]].what == operation::year;
    if (!month || !day || !(year || is_of_period)) return std::nullopt;
    return written_day{year ? std::optional{*year} : std::nullopt, *month, *day};
}

}  // namespace

std::optional<std::strong_ordering> order_of(level const& a, level const& b) {
    number const* const left = a.as_number();
    number const* const right = b.as_number();
    if (left && right) return *left <=> *right;
    std::optional<written_day> const before = day_of(a);
    std::optional<written_day> const after = day_of(b);
    if (!before || !after || before->year.has_value() != after->year.has_value()) return std::nullopt;
    return *before <=> *after;
}

}  // namespace kaohe
