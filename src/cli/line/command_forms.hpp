#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/base/text.hpp>

#include "options.hpp"

// The commands and their options as data: parsing, help and messages all come from these tables.
namespace kaohe::cli {

/// The command line by words, before any of them is checked.
struct written_options {
    std::vector<std::string> paths;
    std::vector<std::string> subjects;
    std::vector<std::string> notes;
    std::vector<std::string> prior;
    std::vector<std::string> history;
    std::vector<std::string> records;
    std::string format = "text";
    std::string lang;
    std::string colour = "auto";
    std::string encoding = "auto";
    std::string output = "-";
    std::string by = "clause";
    std::string period, layer, layers, scheme, seed, reveal, office;
    bool strict = false;
};

struct command_form {
    command does;
    std::string_view paths;  ///< as help shows them; empty: the command takes none
    std::size_t least_paths;
    std::size_t most_paths;
    std::vector<format> formats;
    phrase about;
};

/// In the order of `command`.
[[nodiscard]] std::span<command_form const> command_forms();
[[nodiscard]] command_form const& form_of(command of);

/// An option and the commands that take it: with a word, or a list of words by being repeated, or as a flag.
/// {formats} in `about` is the command's formats.
template <class Words>
struct form_of_option {
    std::string_view names;
    std::string_view value;
    Words written_options::* into;
    std::vector<command> with;
    phrase about;
};
using option_form = form_of_option<std::string>;
using list_form = form_of_option<std::vector<std::string>>;
/// An option that is there or is not; its `value` is empty.
using flag_form = form_of_option<bool>;

[[nodiscard]] std::span<option_form const> option_forms();
[[nodiscard]] std::span<list_form const> list_forms();
[[nodiscard]] std::span<flag_form const> flag_forms();

template <class Words>
bool takes(command what, form_of_option<Words> const& option) {
    return std::find(option.with.begin(), option.with.end(), what) != option.with.end();
}

/// "text, json".
template <worded E>
std::string listed_words(std::vector<E> const& of) {
    std::vector<std::string_view> words;
    for (E const each : of) words.push_back(word(each));
    return join(words, ", ");
}

}  // namespace kaohe::cli
