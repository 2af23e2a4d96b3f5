#include <kaohe/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace kaohe {

namespace {

constexpr code_point invalid_byte{replacement_character, 1};

struct character_range {
    char32_t first;
    char32_t last;
};

// East Asian Width W and F (Unicode 15), with the unassigned code points of their blocks.
constexpr character_range wide_blocks[]{
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x2705, 0x2705},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2795, 0x2797},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18D08}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F8, 0x1F43E}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F550, 0x1F567}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6D0, 0x1F6D2},
    {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1FAFF}, {0x20000, 0x3FFFD}};

// Controls, combining marks and invisible format characters.
constexpr character_range empty_blocks[]{
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
    {0x064B, 0x065F}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0x302A, 0x302D},
    {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

bool holds(std::span<character_range const> ranges, char32_t character) {
    auto const found =
        std::upper_bound(ranges.begin(), ranges.end(), character,
                         [](char32_t c, character_range const& each) { return c < each.first; });
    return found != ranges.begin() && character <= std::prev(found)->last;
}

// How many bytes a sequence has that begins so, and the bits of its first byte that count; 0 for no
// beginning.
code_point lead(unsigned char byte) {
    if (byte < 0x80) return {byte, 1};
    if (byte >= 0xC2 && byte < 0xE0) return {byte & 0x1FU, 2};
    if (byte >= 0xE0 && byte < 0xF0) return {byte & 0x0FU, 3};
    if (byte >= 0xF0 && byte < 0xF5) return {byte & 0x07U, 4};
    return {0, 0};
}

bool is_scalar(char32_t value) { return value < 0xD800 || (value >= 0xE000 && value <= 0x10FFFF); }

bool is_overlong(code_point found) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return found.value < least[found.bytes];
}

std::optional<code_point> decode_first(std::string_view text) {
    code_point found = lead(static_cast<unsigned char>(text.front()));
    if (found.bytes == 0 || found.bytes > text.size()) return std::nullopt;
    for (char const each : text.substr(1, found.bytes - 1)) {
        auto const byte = static_cast<unsigned char>(each);
        if ((byte & 0xC0U) != 0x80U) return std::nullopt;
        found.value = (found.value << 6U) | (byte & 0x3FU);
    }
    if (is_overlong(found) || !is_scalar(found.value)) return std::nullopt;
    return found;
}

// Where the ASCII that begins at `at` ends; eight bytes are looked at together.
std::size_t behind_ascii(std::string_view text, std::size_t at) {
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & 0x8080'8080'8080'8080) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

// Whether three bytes begin a text that are a character for certain, as those of nearly all Chinese are:
// after E1 to EC no two continuations are overlong or a surrogate.
bool is_plain_triple(std::string_view text) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    return text.size() >= 3 && byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0U) == 0x80U &&
           (byte(2) & 0xC0U) == 0x80U;
}

// Where what needs no closer look ends.
std::size_t behind_plain(std::string_view text, std::size_t at) {
    at = behind_ascii(text, at);
    while (is_plain_triple(text.substr(at))) at = behind_ascii(text, at + 3);
    return at;
}

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> all;
    while (!text.empty()) {
        code_point const next = first_code_point(text);
        all.push_back(next.value);
        text.remove_prefix(next.bytes);
    }
    return all;
}

// Nobody mistypes more than this, and the comparison is quadratic.
constexpr std::size_t longest_word = 64;

// Optimal string alignment, by the usual three rows.
std::size_t changes(std::span<char32_t const> a, std::span<char32_t const> b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

}  // namespace

code_point first_code_point(std::string_view text) { return decode_first(text).value_or(invalid_byte); }

void append_utf8(std::string& to, char32_t character) {
    auto const byte = [&](char32_t mark, unsigned shift, char32_t bits) {
        to += static_cast<char>(static_cast<unsigned char>(mark | ((character >> shift) & bits)));
    };
    if (!is_scalar(character)) character = replacement_character;
    if (character < 0x80) return byte(0, 0, 0x7F);
    if (character < 0x800) {
        byte(0xC0, 6, 0x1F);
    } else if (character < 0x10000) {
        byte(0xE0, 12, 0x0F);
    } else {
        byte(0xF0, 18, 0x07);
        byte(0x80, 12, 0x3F);
    }
    if (character >= 0x800) byte(0x80, 6, 0x3F);
    byte(0x80, 0, 0x3F);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = behind_plain(text, 0); at < text.size(); at = behind_plain(text, at)) {
        auto const next = decode_first(text.substr(at));
        if (!next) return at;
        at += next->bytes;
    }
    return std::nullopt;
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    for (char32_t const each : code_points(text)) append_utf8(valid, each);
    return valid;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(first_code_point(text).bytes);
    return count;
}

std::size_t bytes_of_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += first_code_point(text.substr(at)).bytes;
    return at;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t const bytes = bytes_of_code_points(text, most);
    std::string start{text.substr(0, bytes)};
    return bytes < text.size() ? start + "…" : start;
}

std::size_t display_width(char32_t character) {
    if (holds(empty_blocks, character)) return 0;
    return holds(wide_blocks, character) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (char32_t const each : code_points(text)) width += display_width(each);
    return width;
}

std::optional<std::string_view> closest(std::string_view word, std::span<std::string_view const> candidates) {
    if (word.size() > 4 * longest_word) return std::nullopt;
    auto const wanted = code_points(word);
    std::optional<std::string_view> best;
    std::size_t fewest = 0;
    for (std::string_view const candidate : candidates) {
        if (candidate.size() > 4 * longest_word) continue;
        auto const letters = code_points(candidate);
        std::size_t const allowed = std::max(wanted.size(), letters.size()) / 3;
        std::size_t const needed = changes(wanted, letters);
        if (needed > allowed || (best && needed >= fewest)) continue;
        best = candidate;
        fewest = needed;
    }
    return best;
}

}  // namespace kaohe
