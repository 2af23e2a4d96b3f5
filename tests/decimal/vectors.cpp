#include "vectors.hpp"

#include <algorithm>
#include <fstream>

namespace kaohe::decimal {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string in_small_letters(std::string text) {
    for (char& each : text)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return text;
}

// Between quotes, a doubled quote stands for one.
std::string take_quoted(std::string_view& line) {
    char const quote = line.front();
    std::string token;
    for (line.remove_prefix(1); !line.empty(); line.remove_prefix(1)) {
        if (line.front() == quote) {
            line.remove_prefix(1);
            if (!line.starts_with(quote)) break;
        }
        token += line.front();
    }
    return token;
}

std::string take_plain(std::string_view& line) {
    std::string const token{line.substr(0, line.find_first_of(blanks))};
    line.remove_prefix(token.size());
    return token;
}

std::vector<std::string> tokens_of(std::string_view line) {
    std::vector<std::string> tokens;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
        if (line.empty() || line.starts_with("--")) return tokens;
        bool const quoted = line.front() == '\'' || line.front() == '"';
        tokens.push_back(quoted ? take_quoted(line) : take_plain(line));
    }
}

// `precision: 9`, with or without the blank.
void follow_directive(std::vector<std::string> const& tokens, context& now) {
    auto const colon = tokens.front().find(':');
    auto const name = in_small_letters(tokens.front().substr(0, colon));
    auto const value = tokens.size() > 1 ? tokens[1] : tokens.front().substr(colon + 1);
    if (name == "precision") now.precision = std::stoi(value);
    if (name == "rounding") now.mode = from_word<rounding>(in_small_letters(value));
}

vector vector_of(std::vector<std::string> const& tokens, std::vector<std::string>::const_iterator arrow,
                 context const& now) {
    vector read;
    read.id = tokens[0];
    read.operation = in_small_letters(tokens[1]);
    std::erase(read.operation, '_');
    read.operands.assign(tokens.begin() + 2, arrow);
    read.expected = arrow[1];
    for (auto at = arrow + 2; at != tokens.end(); ++at) read.conditions.push_back(in_small_letters(*at));
    read.within = now;
    return read;
}

void read_file(std::filesystem::path const& file, std::vector<vector>& to) {
    std::ifstream in{file};
    context now;
    for (std::string line; std::getline(in, line);) {
        auto const tokens = tokens_of(line);
        if (tokens.empty()) continue;
        auto const arrow = std::find(tokens.begin(), tokens.end(), "->");
        if (arrow == tokens.end()) follow_directive(tokens, now);
        else to.push_back(vector_of(tokens, arrow, now));
    }
}

}  // namespace

bool vector::has(std::string_view condition) const {
    return std::find(conditions.begin(), conditions.end(), condition) != conditions.end();
}

std::vector<vector> read_vectors(std::filesystem::path const& folder) {
    std::vector<vector> all;
    std::error_code missing;
    for (auto const& entry : std::filesystem::directory_iterator{folder, missing})
        if (entry.path().extension() == ".decTest") read_file(entry.path(), all);
    return all;
}

}  // namespace kaohe::decimal
