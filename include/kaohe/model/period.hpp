#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kaohe {

/// A year, half, quarter or month: `2011`, `2011-H1`, `2011-Q3`, `2011-09`.
class period {
public:
    /// Nothing if the text is no period; years have four digits.
    [[nodiscard]] static std::optional<period> parse(std::string_view text);

    /// The period of the same length that lies `count` periods earlier.
    [[nodiscard]] period back(int count) const;
    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] std::string text() const;

    bool operator==(period const&) const = default;

private:
    enum class length { year, half, quarter, month };

    int year_ = 0;
    int part_ = 0;  ///< from 0, within the year
    length length_ = length::year;

    [[nodiscard]] bool take_part(std::string_view text);
};

}  // namespace kaohe
