#pragma once

#include <cstddef>
#include <string>

#include <kaohe/base/language.hpp>
#include <kaohe/draw/draw.hpp>
#include <kaohe/io/report/report.hpp>
#include <kaohe/io/report/report_csv.hpp>
#include <kaohe/io/write_json.hpp>
#include <kaohe/io/write_sheets.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// A drawing as it is shown. While some of its units are closed so are the seed and all tickets: from the
/// seed, or from a ticket and a seed that can be guessed, whoever has the frame could find out the rest.
struct shown_drawing {
    definition const* scheme = nullptr;
    drawing const* of = nullptr;
    identity made_of;      ///< `data_sha256` is the frame's
    std::size_t open = 0;  ///< how many units may be seen, from the first to be visited on

    [[nodiscard]] std::size_t closed() const { return of->units.size() - open; }
};

/// A drawing of which the first `open` units may be seen, or all if there are fewer.
[[nodiscard]] shown_drawing reveal(definition const& scheme, drawing const& of, identity made_of,
                                   std::size_t open);

/// A `kaohe-draw/1` document: the same bytes on every machine.
[[nodiscard]] std::string write_draw(shown_drawing const& of, json_layout layout = json_layout::indented);

/// One row a unit that may be seen, in the order of visits.
[[nodiscard]] std::string write_draw_csv(shown_drawing const& of, csv_audience reader);

/// The plan and the units that may be seen.
[[nodiscard]] report draw_report(shown_drawing const& of, language in);

}  // namespace kaohe
