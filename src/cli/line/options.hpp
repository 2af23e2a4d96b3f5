#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/model/fact.hpp>

namespace kaohe::cli {

enum class command : std::uint8_t { check, score, rank, explain, diff, test, draw, help, version };

enum class format : std::uint8_t { text, json, csv, markdown, html };

enum class when_to_colour : std::uint8_t { automatic, always, never };

enum class encoding : std::uint8_t { automatic, utf_8, gb18030 };

/// In what order items are shown: as the scheme's clauses, or by the offices that answer for them.
enum class arrangement : std::uint8_t { clause, office };

enum class strictness : std::uint8_t { errors_only, warnings_too };

/// The table in which the records of a list stand.
struct records_file {
    std::string list;
    std::string file;
};

/// What the command line asks for. Words are checked; files are not opened yet.
struct options {
    cli::command command{};
    language in{};
    cli::format format{};
    when_to_colour colour{};
    cli::encoding encoding{};
    strictness counting{};
    arrangement by{};
    std::vector<std::string> paths;     ///< schemes; or a scheme and its cohort's files; or what to test
    std::vector<std::string> subjects;  ///< to explain; empty: all
    std::string office;                 ///< only its items; empty: of all
    std::vector<std::string> notes;     ///< to stand at the top of a report
    std::string output;                 ///< empty: standard output
    std::vector<std::string> prior;
    std::vector<std::string> history;
    std::vector<records_file> records;
    std::string period;
    std::optional<kaohe::layer> layer;  ///< in which facts are read; nothing: whichever comes first
    std::vector<kaohe::layer> layers;   ///< of diff: the two that are compared
    std::string scheme;                 ///< of cases that stand elsewhere
    std::string seed;
    std::optional<std::size_t> reveal;  ///< how many of the units drawn; nothing: all
};

}  // namespace kaohe::cli

namespace kaohe {

template <>
inline constexpr std::array words_of<cli::command>{
    std::string_view{"check"},   std::string_view{"score"}, std::string_view{"rank"},
    std::string_view{"explain"}, std::string_view{"diff"},  std::string_view{"test"},
    std::string_view{"draw"},    std::string_view{"help"},  std::string_view{"version"}};

template <>
inline constexpr std::array words_of<cli::format>{std::string_view{"text"}, std::string_view{"json"},
                                                  std::string_view{"csv"}, std::string_view{"markdown"},
                                                  std::string_view{"html"}};

template <>
inline constexpr std::array words_of<cli::when_to_colour>{
    std::string_view{"auto"}, std::string_view{"always"}, std::string_view{"never"}};

template <>
inline constexpr std::array words_of<cli::arrangement>{std::string_view{"clause"},
                                                       std::string_view{"office"}};

template <>
inline constexpr std::array words_of<cli::encoding>{std::string_view{"auto"}, std::string_view{"utf-8"},
                                                    std::string_view{"gb18030"}};

template <>
inline constexpr std::array words_of<language>{std::string_view{"zh"}, std::string_view{"en"}};

}  // namespace kaohe
