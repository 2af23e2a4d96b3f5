#include <algorithm>

#include <kaohe/expr/constants_of.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/walk.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

/// Whether a rule can be given values of a type.
bool accepts(rule_input takes, value_type const& given) {
    switch (takes) {
        case rule_input::flag: return given.kind == kind::flag;
        case rule_input::choice: return given.kind == kind::choice;
        case rule_input::ordered: return given.is_numeric() || given.kind == kind::date;
        case rule_input::numeric: return given.is_numeric();
    }
    return false;
}

class node_check {
public:
    node_check(checking& work, std::uint32_t index)
        : work_{work}, index_{index}, placed_{work.nodes[index]}, written_{*work.writable[index]} {}

    void run() {
        check_shape();
        if (!look_from_node(work_, index_)) return;
        bind_modifiers();
        if (written_.rule) check_line();
        if (written_.each) check_each(work_, index_);
        if (written_.each && !look_from_member(work_, index_)) return;
        bind_member(written_.base, "base");
    }

private:
    void say(code what, std::string_view member, arguments with = {}) {
        work_.say(what, member.empty() ? placed_.pointer : pointer_below(placed_.pointer, member),
                  std::move(with));
    }

    void check_shape() {
        bool const section = !written_.items.empty();
        int const shapes = (written_.rule ? 1 : 0) + (section ? 1 : 0) + (written_.unprinted.empty() ? 0 : 1);
        if (shapes != 1) return say(code::node_rule_or_items, "", {{"id", written_.id}});
        if (section && !written_.combine && work_.names.has_points)
            say(code::combine_required, "", {{"id", written_.id}});
        auto const only = [&](bool given, bool allowed, std::string_view member) {
            if (given && !allowed)
                say(code::node_member_misplaced, member, {{"member", std::string{member}}});
        };
        only(written_.combine.has_value(), section, "combine");
        bool const sums = section && (!written_.combine || adds_up(*written_.combine));
        only(written_.base.has_value(), sums, "base");
        only(written_.absent.has_value(), section, "absent");
        only(written_.each.has_value(), section, "each");
        only(written_.of.has_value(), written_.rule.has_value(), "of");
        if (written_.absent == absence::rescale) check_rescale(sums);
        check_weight();
    }

    void check_weight() {
        bool const is_weighed =
            placed_.parent != index_ && work_.writable[placed_.parent]->combine == combination::weighted;
        if (written_.weight && !is_weighed)
            say(code::node_member_misplaced, "weight", {{"member", "weight"}});
        if (!written_.weight && is_weighed && !placed_.is_unprinted()) {
            say(code::weight_required, "", {{"id", written_.id}});
        }
    }

    void check_rescale(bool sums) {
        if (!sums) return say(code::node_member_misplaced, "absent", {{"member", "absent"}});
        for (std::size_t i = 0; i < written_.items.size(); ++i) {
            if (written_.items[i].points) continue;
            work_.say(code::rescale_without_points, pointer_below(placed_.pointer + "/items", i),
                      {{"id", written_.items[i].id}});
        }
    }

    place at(std::string_view member) const { return checking::at(pointer_below(placed_.pointer, member)); }

    void bind_modifiers() {
        if (written_.when) bind_condition(*written_.when, work_.names, at("when"), work_.findings);
        if (written_.voided) bind_condition(*written_.voided, work_.names, at("void"), work_.findings);
        bind_member(written_.points, "points");
        bind_member(written_.weight, "weight");
        bind_member(written_.scale, "scale");
        bind_member(written_.floor, "floor");
        bind_member(written_.cap, "cap");
        check_clamp();
        check_places();
        bind_policy(written_.missing.not_reported, "not_reported");
        bind_policy(written_.missing.not_applicable, "not_applicable");
        bind_policy(written_.missing.undefined, "undefined");
    }

    void check_clamp() {
        if (!written_.floor || !written_.cap) return;
        std::optional<reversal> const found = find_reversal(*written_.floor, *written_.cap);
        if (!found) return;
        work_.say(code::floor_above_cap, placed_.pointer + "/floor" + found->below,
                  {{"floor", to_text(found->low)}, {"cap", to_text(found->high)}});
    }

    void check_places() {
        constexpr int most = 100;
        if (!written_.round || (written_.round->places >= -most && written_.round->places <= most)) return;
        say(code::places_out_of_range, "round",
            {{"most", std::to_string(most)}, {"found", std::to_string(written_.round->places)}});
    }

    void bind_member(std::optional<quantity>& amount, std::string_view member) {
        if (amount) bind_quantity(*amount, role::plain, {}, work_.names, at(member), work_.findings);
    }

    void bind_policy(std::optional<policy>& own, std::string_view member) {
        if (!own || own->action != policy_action::set) return;
        place where = at(member);
        where.pointer += "/points";
        bind_quantity(own->points, role::plain, {}, work_.names, where, work_.findings);
    }

    void check_line() {
        std::optional<rule_subject> const of = subject_of_rule();
        if (!of) return;
        placed_.measured = of->type;
        if (!accepts(takes(*written_.rule), of->type)) {
            return say(code::line_of_type, written_.of ? "of" : "rule",
                       {{"kind", std::string{kind_of(*written_.rule)}}, {"found", describe(of->type)}});
        }
        std::string const below_rule = placed_.pointer + "/rule";
        for_each_quantity(*written_.rule, [&](quantity& each, role asked, std::string const& below) {
            bind_quantity(each, asked, of->type, work_.names, checking::at(below_rule + below),
                          work_.findings);
        });
        if (!of->earns && needs_points(*written_.rule))
            return work_.say(code::met_rule_kind, below_rule + "/kind",
                             {{"kind", std::string{kind_of(*written_.rule)}}});
        complaints wrong;
        check(*written_.rule, *of, wrong);
        for (complaint& each : wrong) work_.say(each.what, below_rule + each.below, std::move(each.with));
    }

    std::optional<rule_subject> subject_of_rule() {
        if (written_.of) {
            if (!bind_expression(*written_.of, work_.names, at("of"), work_.findings)) return std::nullopt;
            return subject_of(type_of(*written_.of), is_whole(*written_.of, work_.names));
        }
        if (placed_.own) return subject_of(work_.indicators[*placed_.own].measured());
        if (!placed_.own_field) return std::nullopt;
        return subject_of(work_.names.around.back()->field(*placed_.own_field).measured());
    }

    [[nodiscard]] rule_subject subject_of(value_type type, bool whole = false) const {
        return {.type = std::move(type), .whole = whole, .earns = work_.names.has_points};
    }

    checking& work_;
    std::uint32_t index_;
    placed_node& placed_;
    node& written_;
};

void check_top_policies(checking& work) {
    policies& top = work.written.missing;
    for (auto const& [own, member] : {std::pair{&top.not_reported, "/not_reported/points"},
                                      std::pair{&top.not_applicable, "/not_applicable/points"},
                                      std::pair{&top.undefined, "/undefined/points"}}) {
        if (!*own || (*own)->action != policy_action::set) continue;
        bind_quantity((*own)->points, role::plain, {}, work.names, checking::at(member), work.findings);
    }
}

}  // namespace

void check_nodes(checking& work) {
    check_top_policies(work);
    for (std::uint32_t i = 0; i < work.nodes.size(); ++i) node_check{work, i}.run();
    look_from_subject(work);
}

}  // namespace kaohe
