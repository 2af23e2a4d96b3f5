#include "usage.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>

#include <kaohe/base/text.hpp>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

template <worded E>
std::vector<E> all_of() {
    std::vector<E> all;
    for (std::string_view const each : words_of<E>) all.push_back(*from_word<E>(each));
    return all;
}

template <worded E>
std::optional<usage_error> read_word(std::string_view option, std::string const& found, E& into) {
    if (auto const known = from_word<E>(found)) {
        into = *known;
        return std::nullopt;
    }
    auto const meant = closest(found, words_of<E>);
    return usage_error{
        words::unknown_word,
        {{"option", std::string{option}}, {"expected", listed_words(all_of<E>())}, {"found", found}},
        std::string{meant.value_or("")}};
}

template <worded E>
std::optional<usage_error> read_word(std::string_view option, std::string const& found,
                                     std::optional<E>& into) {
    return found.empty() ? std::nullopt : read_word(option, found, into.emplace());
}

bool is_same_file(std::string const& a, std::string const& b) {
    std::error_code unknown;
    return std::filesystem::equivalent(a, b, unknown) && !unknown;
}

std::optional<usage_error> check_output(written_options const& written,
                                        std::vector<std::string> const& read) {
    if (written.output.empty()) return usage_error{words::no_value, {{"option", "--output"}}};
    if (!std::filesystem::is_regular_file(written.output)) return std::nullopt;
    for (std::string const& each : read)
        for (std::string const& file : {each, each + "/scheme.json"})
            if (is_same_file(written.output, file))
                return usage_error{words::output_is_read, {{"file", written.output}}};
    return std::nullopt;
}

// LIST=FILE; without the sign there is no file.
records_file records_of(std::string const& written) {
    std::size_t const sign = std::min(written.find('='), written.size());
    return {written.substr(0, sign), written.substr(std::min(sign + 1, written.size()))};
}

std::optional<usage_error> check_records(written_options const& written) {
    for (std::string const& each : written.records)
        if (records_of(each).list.empty() || records_of(each).file.empty())
            return usage_error{words::no_list, {{"found", each}}};
    return std::nullopt;
}

std::vector<std::string> files_read(written_options const& written) {
    std::vector<std::string> read = written.paths;
    read.push_back(written.scheme);
    for (auto const* const list : {&written.prior, &written.history})
        read.insert(read.end(), list->begin(), list->end());
    for (std::string const& each : written.records) read.push_back(records_of(each).file);
    return read;
}

/// What is left of `SCHEME COHORT...` behind the first paths.
std::string paths_after(std::string_view expected, std::size_t given) {
    for (; given > 0; --given) expected.remove_prefix(std::min(expected.find(' ') + 1, expected.size()));
    return std::string{expected};
}

std::optional<usage_error> check_paths(command_form const& form, written_options const& written) {
    std::string const name{word(form.does)};
    if (written.paths.size() < form.least_paths)
        return usage_error{words::no_path,
                           {{"command", name}, {"expected", paths_after(form.paths, written.paths.size())}}};
    if (written.paths.size() > form.most_paths)
        return usage_error{words::surplus_path,
                           {{"command", name},
                            {"expected", std::string{form.paths}},
                            {"found", written.paths[form.most_paths]}}};
    std::vector<std::string> const read = files_read(written);
    if (std::count(read.begin(), read.end(), "-") > 1) return usage_error{words::stdin_twice};
    return check_output(written, read);
}

std::optional<usage_error> check_format(command_form const& form, format found) {
    if (std::find(form.formats.begin(), form.formats.end(), found) != form.formats.end()) return std::nullopt;
    return usage_error{words::format_not_given,
                       {{"command", std::string{word(form.does)}},
                        {"found", std::string{word(found)}},
                        {"expected", listed_words(form.formats)}}};
}

// What a draw needs beside its files.
std::optional<usage_error> check_draw(written_options const& written, options& settled) {
    if (settled.command != command::draw) return std::nullopt;
    if (written.seed.empty()) return usage_error{words::no_seed};
    if (written.reveal.empty()) return std::nullopt;
    char const* const end = written.reveal.data() + written.reveal.size();
    auto const read = std::from_chars(written.reveal.data(), end, settled.reveal.emplace());
    if (read.ec == std::errc{} && read.ptr == end) return std::nullopt;
    return usage_error{words::no_count, {{"option", "--reveal"}, {"found", written.reveal}}};
}

// The two layers that are compared: words with a comma between.
std::optional<usage_error> check_layers(written_options const& written, options& settled) {
    if (settled.command != command::diff) return std::nullopt;
    if (written.layers.empty()) return usage_error{words::no_layers};
    usage_error const not_two{words::not_two_layers, {{"found", written.layers}}};
    std::size_t const comma = written.layers.find(',');
    if (comma == std::string::npos) return not_two;
    for (std::string const& each : {written.layers.substr(0, comma), written.layers.substr(comma + 1)})
        if (auto error = read_word("--layers", each, settled.layers.emplace_back())) return error;
    return settled.layers.front() == settled.layers.back() ? std::optional{not_two} : std::nullopt;
}

bool is_chinese(std::string_view locale) { return locale.starts_with("zh"); }

language language_of_environment() {
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const* const locale = std::getenv(name);
        if (locale && *locale) return is_chinese(locale) ? language::zh : language::en;
    }
    return language::en;
}

}  // namespace

void say(usage_error const& error, std::string_view command, language in) {
    std::cerr << "kaohe: " << words::error.in(in) << fill(error.what, in, error.with) << '\n';
    if (!error.suggestion.empty())
        std::cerr << words::hint.in(in) << fill(words::did_you_mean, in, {{"suggestion", error.suggestion}})
                  << '\n';
    std::cerr << words::hint.in(in) << fill(words::see_help, in, {{"command", std::string{command}}}) << '\n';
}

std::variant<options, usage_error> settle(command does, written_options const& written, language in) {
    options settled{.command = does,
                    .in = in,
                    .counting = written.strict ? strictness::warnings_too : strictness::errors_only,
                    .paths = written.paths,
                    .subjects = written.subjects,
                    .office = written.office,
                    .notes = written.notes,
                    .output = written.output == "-" ? std::string{} : written.output,
                    .prior = written.prior,
                    .history = written.history,
                    .records = {},
                    .period = written.period,
                    .layer = {},
                    .layers = {},
                    .scheme = written.scheme,
                    .seed = written.seed,
                    .reveal = std::nullopt};
    command_form const& form = form_of(does);
    if (!written.lang.empty())
        if (auto error = read_word("--lang", written.lang, settled.in)) return *error;
    if (auto error = read_word("--format", written.format, settled.format)) return *error;
    if (auto error = read_word("--color", written.colour, settled.colour)) return *error;
    if (auto error = read_word("--by", written.by, settled.by)) return *error;
    if (auto error = read_word("--encoding", written.encoding, settled.encoding)) return *error;
    if (auto error = read_word("--layer", written.layer, settled.layer)) return *error;
    if (auto error = check_format(form, settled.format)) return *error;
    if (auto error = check_records(written)) return *error;
    if (auto error = check_paths(form, written)) return *error;
    if (auto error = check_draw(written, settled)) return *error;
    if (auto error = check_layers(written, settled)) return *error;
    for (std::string const& each : written.records) settled.records.push_back(records_of(each));
    if (settled.format == format::csv && !written.notes.empty()) return usage_error{words::no_note_in_csv};
    if (settled.format == format::json && !written.office.empty())
        return usage_error{words::no_office_in_json};
    return settled;
}

language wanted_language(int count, char const* const* words) {
    for (int i = 1; i < count; ++i) {
        std::string_view const each{words[i]};
        bool const apart = each == "--lang" && i + 1 < count;
        std::string_view const found = apart                         ? words[i + 1]
                                       : each.starts_with("--lang=") ? each.substr(7)
                                                                     : "";
        if (auto const known = from_word<language>(found)) return *known;
    }
    return language_of_environment();
}

usage_error unknown_option(command of, std::string_view found) {
    std::vector<std::string_view> known{"--help"};
    for (option_form const& each : option_forms())
        if (takes(of, each)) known.push_back(each.names.substr(each.names.find("--")));
    for (list_form const& each : list_forms())
        if (takes(of, each)) known.push_back(each.names);
    for (flag_form const& each : flag_forms())
        if (takes(of, each)) known.push_back(each.names);
    return {words::unknown_option,
            {{"command", std::string{word(of)}}, {"found", std::string{found}}},
            std::string{closest(found.substr(0, found.find('=')), known).value_or("")}};
}

usage_error unknown_first(std::string_view found) {
    if (found.starts_with('-'))
        return {words::unknown_option, {{"command", "kaohe"}, {"found", std::string{found}}}};
    return {words::unknown_command,
            {{"found", std::string{found}}},
            std::string{closest(found, words_of<command>).value_or("")}};
}

}  // namespace kaohe::cli
