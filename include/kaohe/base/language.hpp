#pragma once

#include <string>
#include <string_view>

namespace kaohe {

/// The two languages in which kaohe speaks.
enum class language { zh, en };

/// One text in both languages. A scheme may give only one of them: the other then stands in.
struct bilingual {
    std::string zh = {};
    std::string en = {};

    bool operator==(bilingual const&) const = default;

    [[nodiscard]] std::string const& in(language wanted) const {
        std::string const& first = wanted == language::zh ? zh : en;
        return first.empty() ? (wanted == language::zh ? en : zh) : first;
    }
    [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
};

/// One fixed phrase in both languages, for tables that are compiled in.
struct phrase {
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(language wanted) const {
        return wanted == language::zh ? zh : en;
    }
};

}  // namespace kaohe
