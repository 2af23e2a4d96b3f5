#include "csv_text.hpp"

#include <utility>

namespace kaohe {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_formula_like(std::string_view text) {
    constexpr std::string_view starts = "=+-@\t\r";
    return !text.empty() && starts.find(text.front()) != starts.npos;
}

std::string quoted(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos) return std::string{text};
    std::string shown{'"'};
    for (char const each : text) shown.append(each == '"' ? 2 : 1, each);
    return shown += '"';
}

}  // namespace

csv_text::csv_text(csv_audience reader)
    : text_{reader == csv_audience::spreadsheet ? byte_order_mark : ""},
      line_end_{reader == csv_audience::spreadsheet ? "\r\n" : "\n"} {}

void csv_text::add_text(std::string_view text) {
    add_plain(is_formula_like(text) ? "'" + std::string{text} : std::string{text});
}

void csv_text::add_plain(std::string_view text) {
    if (row_begun_) text_ += ',';
    row_begun_ = true;
    text_ += quoted(text);
}

void csv_text::end_row() {
    text_ += line_end_;
    row_begun_ = false;
}

std::string csv_text::take() { return std::move(text_); }

}  // namespace kaohe
