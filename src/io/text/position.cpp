#include "position.hpp"

#include <algorithm>

#include <kaohe/base/text.hpp>

namespace kaohe {

namespace {

constexpr std::size_t longest_excerpt = 120;
constexpr std::size_t shown_before = 60;

// A byte of a text with its line and column; moves forward only.
class position_cursor {
public:
    explicit position_cursor(std::string_view text) : text_{text} { find_end(); }

    void move_to(std::size_t byte) {
        while (byte >= next_line_ && next_line_ < text_.size()) enter_next_line();
        for (; byte_ < std::min(byte, line_end_); ++column_)
            byte_ += first_code_point(text_.substr(byte_)).bytes;
    }

    void fill(place& where) const {
        bool const is_near = column_ <= longest_excerpt - shown_before || is_short_line();
        std::size_t const from = is_near ? line_begin_ : step_back(shown_before);
        std::string_view const rest = text_.substr(from, line_end_ - from);
        where.line = line_;
        where.column = column_;
        std::string_view const shown = rest.substr(0, bytes_of_code_points(rest, longest_excerpt));
        where.excerpt = valid_utf8(shown) + (shown.size() < rest.size() ? "…" : "");
        where.excerpt_column = is_near ? 1 : column_ - shown_before;
    }

private:
    void find_end() {
        line_end_ = std::min(text_.find_first_of("\r\n", line_begin_), text_.size());
        next_line_ = line_end_ + (text_.substr(line_end_, 2) == "\r\n" ? 2 : 1);
    }

    void enter_next_line() {
        byte_ = line_begin_ = next_line_;
        ++line_;
        column_ = 1;
        find_end();
    }

    [[nodiscard]] bool is_short_line() const {
        std::string_view const line = text_.substr(line_begin_, line_end_ - line_begin_);
        return bytes_of_code_points(line, longest_excerpt) == line.size();
    }

    [[nodiscard]] std::size_t step_back(std::size_t count) const {
        std::size_t at = byte_;
        while (count > 0 && at > line_begin_) {
            --at;
            bool const is_continuation = (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U;
            if (!is_continuation) --count;
        }
        return at;
    }

    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
    std::size_t line_begin_ = 0;
    std::size_t line_end_ = 0;
    std::size_t next_line_ = 0;
};

}  // namespace

void fill_positions(std::string_view text, std::vector<mark> marks) {
    if (marks.empty()) return;
    std::sort(marks.begin(), marks.end(), [](mark const& a, mark const& b) { return a.byte < b.byte; });
    position_cursor at{text};
    for (mark const& each : marks) {
        at.move_to(each.byte);
        at.fill(*each.where);
    }
}

}  // namespace kaohe
