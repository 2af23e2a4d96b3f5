#pragma once

#include <random>
#include <string>
#include <string_view>

namespace kaohe {

/// Bytes that mean something to a reader come up more often than others.
inline char any_byte(std::mt19937& random) {
    constexpr std::string_view telling = ",\"\r\n{}[]:@%-.0e/\\\0\xEF\xBB\xBF\xFF";
    auto const pick = random();
    return pick % 2 == 0 ? telling[pick / 2 % telling.size()] : static_cast<char>(pick / 2 % 256);
}

/// A text with up to eight bytes or pieces put in, taken out or doubled.
inline std::string damaged(std::string text, std::mt19937& random) {
    for (auto changes = 1 + random() % 8; changes > 0; --changes) {
        std::size_t const at = random() % (text.size() + 1);
        switch (random() % 4) {
            case 0: text.insert(at, 1, any_byte(random)); break;
            case 1: text.erase(at, random() % 4); break;
            case 2: text.insert(at, text.substr(random() % (text.size() + 1), random() % 16)); break;
            default: text.resize(at);
        }
    }
    return text;
}

}  // namespace kaohe
