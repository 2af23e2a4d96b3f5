#include "vocabulary.hpp"

#include <algorithm>
#include <array>

#include "fixed_columns.hpp"

namespace kaohe {

namespace {

// A header as people may write it: an indicator's name, and the period it is of.
struct dated_header {
    std::string_view name;
    std::string_view period;  // as a key says it: "@prior", or nothing
    bool is_label = false;    // as reports print it
};

dated_header split(std::string_view header) {
    constexpr std::array<std::string_view, 3> labels{"（上期）", "(上期)", " (period before)"};
    for (std::string_view const label : labels)
        if (header.ends_with(label)) return {header.substr(0, header.size() - label.size()), "@prior", true};
    std::size_t const name = std::min(header.find('@'), header.size());
    return {header.substr(0, name), header.substr(name)};
}

// A title serves as it stands.
void add_headers(std::vector<spelling>& to, declaration const& of) {
    std::string_view const zh = of.title.zh;
    std::string_view const en = of.title.en;
    to.insert(to.end(), {{of.id, of.id}, {zh, zh}, {en, en}});
}

}  // namespace

vocabulary::vocabulary(scheme const& of) : of_{of} {
    for (declaration const& each : of.indicators()) by_id_.emplace(each.id, &each);
}

declaration const* vocabulary::with_id(std::string_view id) const {
    auto const found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

std::vector<declaration const*> vocabulary::with_header(std::string_view header) const {
    if (declaration const* const named = with_id(header)) return {named};
    std::vector<declaration const*> titled;
    for (declaration const& each : indicators())
        if (each.title.zh == header || each.title.en == header) titled.push_back(&each);
    return titled;
}

std::optional<std::string> vocabulary::closest_id(std::string_view to) const {
    std::vector<spelling> known;
    for (declaration const& each : indicators()) add_names(known, each.id, each.title);
    return closest_meaning(to, known);
}

std::optional<std::string> vocabulary::closest_header(std::string_view header) const {
    dated_header const of = split(header);
    std::vector<spelling> known;
    if (of.period.empty()) {
        for (std::string_view const name : fixed_columns) known.push_back({name, name});
        known.insert(known.end(), fixed_column_spellings.begin(), fixed_column_spellings.end());
    }
    for (declaration const& each : indicators()) {
        if (of.is_label) add_names(known, each.id, each.title);
        else add_headers(known, each);
    }
    auto const meant = closest_meaning(of.name, known);
    return meant ? std::optional{*meant + std::string{of.period}} : std::nullopt;
}

}  // namespace kaohe
