#include <kaohe/expr/syntax.hpp>

#include <kaohe/base/text.hpp>

namespace kaohe {

std::string text_of(expression const& in, expression_node const& part) {
    std::string_view const text = in.text;
    std::size_t const begin = bytes_of_code_points(text, part.offset);
    return std::string{text.substr(begin, bytes_of_code_points(text, part.end) - begin)};
}

}  // namespace kaohe
