#include "cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include <kaohe/base/limits.hpp>
#include <kaohe/model/value.hpp>

namespace kaohe::python {

namespace {

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

// Buffers need not be aligned.
template <class T>
T element_of(void const* buffer, std::int64_t element) {
    T found;
    std::memcpy(&found, static_cast<char const*>(buffer) + element * std::int64_t{sizeof found},
                sizeof found);
    return found;
}

bool bit(void const* buffer, std::int64_t at) {
    return (element_of<unsigned char>(buffer, at / 8) >> (at % 8) & 1) != 0;
}

void write_nothing(column_type const&, ArrowArray const&, std::int64_t, std::string&) {}

void write_flag(column_type const&, ArrowArray const& in, std::int64_t element, std::string& to) {
    to += bit(in.buffers[1], element) ? "true" : "false";
}

template <class Whole>
void write_whole(column_type const&, ArrowArray const& in, std::int64_t element, std::string& to) {
    to += std::to_string(element_of<Whole>(in.buffers[1], element));
}

void write_decimal(column_type const& of, ArrowArray const& in, std::int64_t element, std::string& to) {
    auto const unscaled = element_of<wide>(in.buffers[1], element);
    auto magnitude = static_cast<unsigned_wide>(unscaled);
    if (unscaled < 0) magnitude = 0 - magnitude;
    std::string backwards;
    int places = of.scale;
    do {
        if (places == 0 && of.scale > 0) backwards += '.';
        backwards += static_cast<char>('0' + static_cast<int>(magnitude % 10));
        magnitude /= 10;
    } while (--places >= 0 || magnitude > 0);
    if (unscaled < 0) to += '-';
    to.append(backwards.rbegin(), backwards.rend());
    if (of.scale < 0 && unscaled != 0) to.append(static_cast<std::size_t>(-of.scale), '0');
}

template <class Offset>
void write_text(column_type const&, ArrowArray const& in, std::int64_t element, std::string& to) {
    auto const begin = element_of<Offset>(in.buffers[1], element);
    auto const end = element_of<Offset>(in.buffers[1], element + 1);
    auto const* const bytes = static_cast<char const*>(in.buffers[2]);
    if (end > begin) write_quoted({bytes + begin, static_cast<std::size_t>(end - begin)}, to);
}

// A view holds up to 12 bytes itself; of longer text it says in which buffer, and where.
void write_view(column_type const&, ArrowArray const& in, std::int64_t element, std::string& to) {
    using view = std::array<std::int32_t, 4>;
    auto const* const at = static_cast<char const*>(in.buffers[1]) + element * std::int64_t{sizeof(view)};
    auto const [size, prefix, buffer, offset] = element_of<view>(at, 0);
    bool const is_inside = size <= 12;
    char const* const bytes =
        is_inside ? at + sizeof size : static_cast<char const*>(in.buffers[2 + buffer]) + offset;
    write_quoted({bytes, static_cast<std::size_t>(size)}, to);
}

void write_day(column_type const&, ArrowArray const& in, std::int64_t element, std::string& to) {
    static date const first = *date_of(1, 1, 1);
    static date const last = *date_of(9999, 12, 31);
    date const day{element_of<std::int32_t>(in.buffers[1], element)};
    bool const is_written = first <= day && day <= last;
    to +=
        is_written ? to_text(day) : std::to_string(day.days) + " days since 1970-01-01";  // which is refused
}

// What is past the signed numbers is below 0 then, and so no index.
template <class Whole>
std::int64_t index_of(ArrowArray const& in, std::int64_t element) {
    return static_cast<std::int64_t>(element_of<Whole>(in.buffers[1], element));
}

struct known_format {
    std::string_view format;
    write_element write;
    index_of_element index = nullptr;  // where the column may hold indices into a dictionary
};

template <class Whole>
constexpr known_format whole(std::string_view format) {
    return {format, write_whole<Whole>, index_of<Whole>};
}

constexpr std::array known_formats{
    known_format{"n", write_nothing},
    known_format{"b", write_flag},
    whole<std::int8_t>("c"),
    whole<std::uint8_t>("C"),
    whole<std::int16_t>("s"),
    whole<std::uint16_t>("S"),
    whole<std::int32_t>("i"),
    whole<std::uint32_t>("I"),
    whole<std::int64_t>("l"),
    whole<std::uint64_t>("L"),
    known_format{"u", write_text<std::int32_t>},
    known_format{"U", write_text<std::int64_t>},
    known_format{"vu", write_view},
    known_format{"tdD", write_day},
};

// A number with more places, or with more zeros behind it, would be refused in every cell.
bool is_readable_scale(int scale) {
    constexpr int most = limits{}.exponent;
    return -most <= scale && scale <= most;
}

// "d:38,2", also with its width, "d:38,2,128"; other widths are not read.
std::optional<column_type> decimal_type_of(std::string_view format) {
    std::size_t const comma = format.find(',');
    if (!format.starts_with("d:") || comma == format.npos) return std::nullopt;
    column_type found{.write = write_decimal};
    char const* const end = format.data() + format.size();
    auto const [rest, error] = std::from_chars(format.data() + comma + 1, end, found.scale);
    bool const is_read = error == std::errc{} && (rest == end || std::string_view{rest, end} == ",128");
    return is_read && is_readable_scale(found.scale) ? std::optional{std::move(found)} : std::nullopt;
}

std::optional<column_type> dictionary_type_of(known_format const& indices, ArrowSchema const& entries) {
    auto of = column_type_of(entries);
    if (!of || !indices.index) return std::nullopt;
    return column_type{.index = indices.index, .entries = std::make_unique<column_type>(*std::move(of))};
}

}  // namespace

std::optional<column_type> column_type_of(ArrowSchema const& column) {
    std::string_view const format = column.format;
    auto const* const known = std::ranges::find(known_formats, format, &known_format::format);
    if (known == known_formats.end()) return decimal_type_of(format);
    if (column.dictionary) return dictionary_type_of(*known, *column.dictionary);
    return column_type{.write = known->write};
}

bool is_float(ArrowSchema const& column) {
    std::string_view const format = column.dictionary ? column.dictionary->format : column.format;
    return format == "e" || format == "f" || format == "g";
}

bool is_null(ArrowArray const& in, std::int64_t row) {
    return in.null_count != 0 && in.n_buffers > 0 && in.buffers[0] && !bit(in.buffers[0], in.offset + row);
}

bool write_cell(column_type const& of, ArrowArray const& in, std::int64_t row, std::string& to) {
    if (is_null(in, row)) return true;
    std::int64_t const element = in.offset + row;
    if (!of.entries) return of.write(of, in, element, to), true;
    std::int64_t const index = of.index(in, element);
    bool const is_entry = in.dictionary && 0 <= index && index < in.dictionary->length;
    return is_entry && write_cell(*of.entries, *in.dictionary, index, to);
}

void write_quoted(std::string_view text, std::string& to) {
    to += '"';
    for (char const each : text) to.append(each == '"' ? 2 : 1, each);
    to += '"';
}

}  // namespace kaohe::python
