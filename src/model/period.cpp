#include <kaohe/model/period.hpp>

#include <array>
#include <cstdint>

#include "digits.hpp"

namespace kaohe {

namespace {

// In the order of period::length.
constexpr std::array parts_of_a_year{1, 2, 4, 12};

}  // namespace

std::optional<period> period::parse(std::string_view text) {
    period found;
    auto const year = parse_digits(text.substr(0, 4), 4);
    if (!year || *year == 0) return std::nullopt;
    found.year_ = *year;
    if (text.size() == 4) return found;
    if (text[4] != '-' || !found.take_part(text.substr(5))) return std::nullopt;
    return found;
}

bool period::take_part(std::string_view text) {
    length_ = text.starts_with('H') ? length::half : text.starts_with('Q') ? length::quarter : length::month;
    auto const part = length_ == length::month ? parse_digits(text, 2) : parse_digits(text.substr(1), 1);
    if (!part || *part < 1 || *part > parts_of_a_year[static_cast<std::size_t>(length_)]) return false;
    part_ = *part - 1;
    return true;
}

period period::back(int count) const {
    if (count == 0) return *this;
    std::int64_t const parts = parts_of_a_year[static_cast<std::size_t>(length_)];
    std::int64_t const moved = year_ * parts + part_ - count;
    std::int64_t const part = (moved % parts + parts) % parts;
    period earlier = *this;
    earlier.year_ = static_cast<int>((moved - part) / parts);
    earlier.part_ = static_cast<int>(part);
    return earlier;
}

std::string period::text() const {
    std::string const year = padded(year_, 4);
    switch (length_) {
        case length::year: return year;
        case length::half: return year + "-H" + padded(part_ + 1, 1);
        case length::quarter: return year + "-Q" + padded(part_ + 1, 1);
        case length::month: return year + '-' + padded(part_ + 1, 2);
    }
    return year;
}

}  // namespace kaohe
