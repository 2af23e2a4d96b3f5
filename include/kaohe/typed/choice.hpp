#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/typed/name.hpp>

namespace kaohe::typed {

/// One of the declared names: `using grade = choice<"good", "fair">; grade{"good"}`. Another name does not
/// compile.
template <name... Names>
class choice {
public:
    using held = choice;

    template <std::size_t Size>
    consteval choice(char const (&written)[Size]) : place_{place_of({written, Size - 1})} {
        if (place_ == sizeof...(Names)) throw "not one of the names of this choice";
    }
    /// For names that are known only when the program runs; nothing if it is none of these.
    [[nodiscard]] static std::optional<choice> parse(std::string_view text) {
        std::size_t const place = place_of(text);
        if (place == sizeof...(Names)) return std::nullopt;
        return choice{place};
    }
    /// The name that was reported or computed, if there is one.
    [[nodiscard]] static std::optional<choice> read(outcome const& found) {
        auto const* const text = found.present() ? std::get_if<std::string_view>(&found.value) : nullptr;
        return text ? parse(*text) : std::nullopt;
    }
    [[nodiscard]] static fact::content content_of(choice const& of) { return std::string{of.text()}; }
    [[nodiscard]] static kaohe::indicator declared() {
        return {.type = indicator_type::choice, .values = {names.begin(), names.end()}};
    }

    [[nodiscard]] constexpr std::string_view text() const { return names[place_]; }
    bool operator==(choice const&) const = default;

private:
    static constexpr std::array<std::string_view, sizeof...(Names)> names{Names.view()...};

    explicit constexpr choice(std::size_t place) : place_{place} {}
    [[nodiscard]] static constexpr std::size_t place_of(std::string_view text) {
        std::size_t place = 0;
        while (place < names.size() && names[place] != text) ++place;
        return place;
    }

    std::size_t place_;
};

}  // namespace kaohe::typed
