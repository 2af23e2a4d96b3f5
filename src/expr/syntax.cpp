#include <kaohe/expr/syntax.hpp>

#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

namespace kaohe {

std::string text_of(expression const& in, expression_node const& part) {
    std::string_view const text = in.text;
    std::size_t const begin = bytes_of_code_points(text, part.offset);
    return std::string{text.substr(begin, bytes_of_code_points(text, part.end) - begin)};
}

expression constant(number value) {
    expression made{.text = to_text(value), .nodes = {}};
    expression_node& only = made.nodes.emplace_back();
    only.what = operation::number_literal;
    only.literal = std::move(value);
    return made;
}

}  // namespace kaohe
