#include <kaohe/base/full_width.hpp>

#include <kaohe/base/text.hpp>

namespace kaohe {

namespace {

// The full-width forms stand in the order of plain '!' to '~'.
constexpr char32_t first_full_width = 0xFF01;
constexpr char32_t last_full_width = 0xFF5E;
constexpr char32_t width_distance = first_full_width - U'!';

}  // namespace

std::string narrowed(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        code_point const next = first_code_point(text);
        if (next.value >= first_full_width && next.value <= last_full_width)
            append_utf8(plain, next.value - width_distance);
        else plain.append(text.substr(0, next.bytes));
        text.remove_prefix(next.bytes);
    }
    return plain;
}

}  // namespace kaohe
