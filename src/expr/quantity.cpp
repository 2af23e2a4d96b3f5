#include <kaohe/expr/quantity.hpp>

namespace kaohe {

quantity::quantity() noexcept = default;
quantity::quantity(number constant) : content_{std::move(constant)} {}
quantity::quantity(expression formula) : content_{std::move(formula)} {}
quantity::quantity(table choices) : content_{std::vector<table>{std::move(choices)}} {}
quantity::quantity(quantity const& other) = default;
quantity::quantity(quantity&& other) noexcept = default;
quantity& quantity::operator=(quantity const& other) = default;
quantity& quantity::operator=(quantity&& other) noexcept = default;
quantity::~quantity() = default;

number const* quantity::folded() const {
    expression const* const formula = as_expression();
    return formula && formula->constant ? &*formula->constant : nullptr;
}

table const* quantity::as_table() const {
    auto const* const one = std::get_if<std::vector<table>>(&content_);
    return one ? &one->front() : nullptr;
}

table* quantity::as_table() {
    auto* const one = std::get_if<std::vector<table>>(&content_);
    return one ? &one->front() : nullptr;
}

bool quantity::operator==(quantity const& other) const { return content_ == other.content_; }

}  // namespace kaohe
