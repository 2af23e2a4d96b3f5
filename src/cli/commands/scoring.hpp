#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/report/report.hpp>

#include "cli/machine/input.hpp"

namespace kaohe::cli {

/// The cohort under the scheme, every fact of one layer if that is given. Among its notes, first, those of
/// --note.
[[nodiscard]] evaluation evaluate_or_end(loaded_scheme const& by, loaded_cohort const& of,
                                         std::optional<layer> read_in, options const& asked,
                                         console const& to);

/// Findings if a sheet is incomplete.
[[nodiscard]] exit_code how_it_ended(evaluation const& of);

/// Writes a report in the format asked for, with the fingerprints of what was read.
void put_report(report shown, loaded_scheme const& by, loaded_cohort const& of, options const& asked,
                console const& to);

/// A scored cohort with all that it stands on: what score, rank and explain begin with.
class scoring {
public:
    /// Reads, checks and evaluates. Throws `ended` where input is refused.
    scoring(options const& asked, console const& to);
    scoring(scoring const&) = delete;
    scoring& operator=(scoring const&) = delete;

    /// Among its notes, first, those of --note.
    [[nodiscard]] evaluation const& made() const { return made_; }
    [[nodiscard]] loaded_scheme const& by() const { return by_; }
    [[nodiscard]] loaded_cohort const& of() const { return of_; }

    void put(report shown) const;
    /// Writes a table, and the notes to standard error, where a table has no room for them.
    void put_table(std::string_view table) const;

    /// Writes sheets as JSON: those given as indices into evaluation::sheets.
    void put_sheets(std::span<std::size_t const> sheets) const;
    void put_sheets() const;

    [[nodiscard]] exit_code how_it_ended() const { return cli::how_it_ended(made_); }

private:
    options const& asked_;
    console const& to_;
    loaded_scheme by_;
    loaded_cohort of_;
    evaluation made_;
};

}  // namespace kaohe::cli
