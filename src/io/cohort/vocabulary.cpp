#include "vocabulary.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe {

namespace {

std::optional<std::string> closest_of(std::string_view to, std::span<std::string_view const> candidates) {
    auto const found = closest(to, candidates);
    return found ? std::optional{std::string{*found}} : std::nullopt;
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
    std::vector<std::string_view> ids;
    for (declaration const& each : indicators()) ids.push_back(each.id);
    return closest_of(to, ids);
}

std::optional<std::string> vocabulary::closest_header(std::string_view to,
                                                      std::span<std::string_view const> besides) const {
    std::vector<std::string_view> headers{besides.begin(), besides.end()};
    for (declaration const& each : indicators())
        headers.insert(headers.end(), {each.id, each.title.zh, each.title.en});
    return closest_of(to, headers);
}

}  // namespace kaohe
