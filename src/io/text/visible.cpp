#include "visible.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe {

std::string visible(std::string_view text) {
    constexpr char32_t first_picture = 0x2400;
    std::string shown;
    while (!text.empty()) {
        code_point const next = first_code_point(text);
        text.remove_prefix(next.bytes);
        bool const is_control = next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0);
        if (next.value == '\t') shown += ' ';
        else if (next.value < 0x20) append_utf8(shown, first_picture + next.value);
        else append_utf8(shown, is_control ? replacement_character : next.value);
    }
    return shown;
}

}  // namespace kaohe
