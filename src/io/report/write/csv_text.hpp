#pragma once

#include <string>
#include <string_view>

#include <kaohe/io/report/report_csv.hpp>

namespace kaohe {

/// Builds comma-separated text (RFC 4180), cell by cell.
class csv_text {
public:
    explicit csv_text(csv_audience reader);

    /// A text. What a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236).
    void add_text(std::string_view text);
    /// A number or a word of ours, which is no formula even where it begins with a minus sign.
    void add_plain(std::string_view text);
    void end_row();

    [[nodiscard]] std::string take();

private:
    std::string text_;
    std::string_view line_end_;
    bool row_begun_ = false;
};

}  // namespace kaohe
