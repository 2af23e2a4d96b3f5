#include <kaohe/rules/rule.hpp>

namespace kaohe {

std::string_view kind_of(rule const& by) {
    return std::visit([](auto const& each) { return std::string_view{each.kind}; }, by);
}

rule_input takes(rule const& by) {
    return std::visit([](auto const& each) { return each.takes; }, by);
}

bool needs_points(rule const& by) {
    return std::visit([](auto const& each) { return each.needs_points; }, by);
}

void check(rule const& by, rule_subject const& of, complaints& say) {
    std::visit([&](auto const& each) { each.check(of, say); }, by);
}

std::optional<indicator> own_indicator(rule const& by) {
    return std::visit([](auto const& each) { return each.own_indicator(); }, by);
}

bool is_endless(rule const& by, rule_subject const& of) {
    return std::visit([&](auto const& each) { return each.is_endless(of); }, by);
}

interval range(rule const& by, environment* subject) {
    return std::visit([&](auto const& each) { return each.range(subject); }, by);
}

scored score(rule const& by, value const& of, reading& read, reason_values& why) {
    return std::visit([&](auto const& each) { return each.score(of, read, why); }, by);
}

}  // namespace kaohe
