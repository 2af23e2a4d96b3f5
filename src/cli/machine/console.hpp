#pragma once

#include <string>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/render.hpp>
#include <kaohe/io/report/report_csv.hpp>

#include "cli/line/options.hpp"
#include "exit_code.hpp"
#include "file.hpp"

namespace kaohe::cli {

/// Thrown to end the command once everything has been said.
struct ended {
    exit_code how;
};

/// Where the command speaks: data goes to standard output or to the file asked for, everything else to
/// standard error.
class console {
public:
    explicit console(options const& asked) : asked_{asked} {}

    [[nodiscard]] language in() const { return asked_.in; }
    /// Whether what is written as data may be coloured: on a terminal only, unless the command line says
    /// otherwise.
    [[nodiscard]] colouring data_colours() const;

    /// Who will read CSV: a file is for a spreadsheet, a pipe for a program.
    [[nodiscard]] csv_audience reader() const {
        return asked_.output.empty() ? csv_audience::program : csv_audience::spreadsheet;
    }

    /// Writes the data. Throws `ended` if it cannot be kept.
    void put(std::string_view data) const;
    /// A sentence of words.hpp on standard error.
    void note(phrase const& words, arguments const& with) const;
    /// Findings on standard error, as people read them.
    void show(diagnostics const& findings) const;

    /// Says the sentence as an error and ends the command.
    [[noreturn]] void end(exit_code how, phrase const& words, arguments const& with) const;
    [[noreturn]] void end(exit_code how, file_error const& error) const;
    /// Shows why input is refused and ends the command: 4 if a limit was reached, else 3.
    [[noreturn]] void refuse(diagnostics const& findings) const;

private:
    [[nodiscard]] colouring colours_on(int descriptor) const;
    void say(std::string_view sentence) const;

    options const& asked_;
};

}  // namespace kaohe::cli
