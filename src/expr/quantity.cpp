#include <kaohe/expr/quantity.hpp>

namespace kaohe {

quantity::quantity(table choices) : content_{std::vector<table>{std::move(choices)}} {}

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
