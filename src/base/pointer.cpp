#include <kaohe/base/pointer.hpp>

namespace kaohe {

std::string pointer_below(std::string_view pointer, std::string_view key) {
    std::string below{pointer};
    below += '/';
    for (char const each : key) {
        if (each == '~') below += "~0";
        else if (each == '/') below += "~1";
        else below += each;
    }
    return below;
}

std::string pointer_below(std::string_view pointer, std::size_t index) {
    return pointer_below(pointer, std::to_string(index));
}

}  // namespace kaohe
