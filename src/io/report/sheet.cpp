#include <algorithm>
#include <utility>

#include <kaohe/number/format.hpp>

#include "entry.hpp"
#include "parts.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

phrase const& word_for(consequence of) {
    switch (of) {
        case consequence::excluded: return report_words::excluded;
        case consequence::zeroed: return report_words::zeroed;
        case consequence::grade_limited: return report_words::grade_limited;
        case consequence::award_barred: return report_words::award_barred;
        case consequence::noted: break;
    }
    return report_words::noted;
}

std::string missing_of(award_result const& of, scheme const& by, language in) {
    std::vector<std::string> names;
    for (std::string const& each : of.waits_for_periods)
        names.push_back(fill(report_words::sheet_of_period, in, {{"period", each}}));
    if (!of.waits_for.empty()) names.push_back(joined(of.waits_for, by, in));
    return joined(names, in);
}

/// An effect or an award: its title and clause, and what became of it with the reading that was chosen.
template <class Written>
labelled told(Written const& of, std::string text, language in) {
    std::string label = title_or_id(of, in);
    if (!of.clause.empty()) label = fill(report_words::remark, in, {{"value", label}, {"remark", of.clause}});
    if (!of.interpretation.empty())
        text = fill(report_words::remark, in, {{"value", text}, {"remark", of.interpretation.in(in)}});
    return {std::move(label), std::move(text)};
}

/// Without a fact to wait for it hangs on items that could not be scored.
std::string undetermined(std::string const& facts, language in) {
    return facts.empty() ? fill(report_words::undetermined_by_items, in)
                         : fill(report_words::undetermined, in, {{"facts", facts}});
}

labelled effect_of(effect_result const& of, scheme const& by, language in) {
    effect const& written = by.written().effects[of.effect];
    if (of.state == effect_state::yes)
        return told(written, fill(word_for(written.does), in, {{"to", written.to}}), in);
    return told(written, undetermined(joined(of.waits_for, by, in), in), in);
}

std::string award_text(award_result const& of, scheme const& by, language in) {
    std::string const facts = missing_of(of, by, in);
    if (of.state == award_state::undetermined) return undetermined(facts, in);
    if (of.amount) return fill(report_words::won_amount, in, {{"amount", to_people_text(*of.amount)}});
    return fill(of.waits_for.empty() ? report_words::won : report_words::won_waiting, in, {{"facts", facts}});
}

/// With how many it goes by, where a tie at the edge lets more in than there are places.
std::string with_the_edge(std::string text, award_result const& of, scheme const& by, language in) {
    std::optional<int> const top = by.written().awards[of.award].top;
    if (!top || !of.in_top || *of.in_top <= *top) return text;
    return fill(report_words::tied_edge, in,
                {{"award", text}, {"top", to_text(number{*top})}, {"count", to_text(number{*of.in_top})}});
}

std::string as_sure_as_the_rank(std::string text, award_result const& of, sheet const& on,
                                report_ground const& by, language in) {
    bool const by_rank = by.made.scheme->written().awards[of.award].top.has_value();
    bool const is_open = of.state == award_state::won && by_rank && by.open.may_change(on);
    return is_open ? fill(report_words::provisional_short, in, {{"title", text}}) : text;
}

labelled award_of(award_result const& of, sheet const& on, report_ground const& by, language in) {
    scheme const& under = *by.made.scheme;
    std::string text = as_sure_as_the_rank(award_text(of, under, in), of, on, by, in);
    text = with_the_edge(std::move(text), of, under, in);
    return told(under.written().awards[of.award], std::move(text), in);
}

std::string award_short(award_result const& of, scheme const& by, language in) {
    std::string title = title_or_id(by.written().awards[of.award], in);
    if (of.state == award_state::undetermined)
        return fill(report_words::undetermined_short, in, {{"title", title}});
    if (!of.amount) return title;
    return fill(report_words::award_amount, in, {{"title", title}, {"amount", to_people_text(*of.amount)}});
}

bool is_below_full(explained_node const& of) { return of.not_earned && of.not_earned->sign() > 0; }

/// How many lines are below what they could earn, and by how much the whole sheet is, if that has a most.
/// What the lines did not earn is never added up: sections need not add up what lines earn. Empty if all is
/// earned.
std::string not_earned_text(explanation const& of, language in) {
    auto const count = std::count_if(of.nodes.begin(), of.nodes.end(), [](explained_node const& each) {
        return each.node->is_line() && is_below_full(each);
    });
    if (count == 0) return {};
    std::string items = fill(report_words::below_full, in, {{"count", std::to_string(count)}});
    explained_node const& root = of.nodes.front();
    if (!is_below_full(root)) return items;
    return fill(report_words::below_full_by, in,
                {{"points", to_people_text(*root.not_earned)},
                 {"attainable", to_people_text(*root.attainable)},
                 {"items", items}});
}

std::string no_result_text(sheet const& of, language in) {
    return fill(is_incomplete(of) ? report_words::no_total : report_words::nothing_counted, in);
}

std::string total_text(sheet const& of, language in) {
    return of.total ? to_people_text(*of.total) : no_result_text(of, in);
}

std::string overall_text(sheet const& of, language in) {
    std::optional<bool> const met = of.nodes.front().met;
    return met ? met_text(met, in) : no_result_text(of, in);
}

std::string rank_text(explanation const& of, language in) {
    arguments with{{"size", std::to_string(of.group_size)}, {"ranked", std::to_string(of.ranked)}};
    if (of.sheet->rank) with.emplace_back("rank", std::to_string(*of.sheet->rank));
    return fill(of.sheet->rank ? report_words::rank_of : report_words::unranked, in, with);
}

std::vector<labelled> summary_of(explanation const& of, report_ground const& ground, language in) {
    sheet const& shown = *of.sheet;
    scheme const& by = *ground.made.scheme;
    std::vector<labelled> found;
    auto const add = [&](phrase const& label, std::string text) {
        if (!text.empty()) found.push_back({fill(label, in), std::move(text)});
    };
    if (by.gives_points()) {
        add(report_words::total, total_text(shown, in));
        if (shown.points != shown.total) add(report_words::computed, points_text(shown.points, in));
        add(report_words::rank, rank_text(of, in));
    } else {
        add(report_words::result, overall_text(shown, in));
        add(report_words::lines_met, lines_met_text(shown, by, in));
    }
    add(report_words::grade, grade_name(shown, by));
    add(report_words::not_earned, not_earned_text(of, in));
    add(report_words::group, group_title(by.written().groups, of.subject->group, in));
    add(report_words::class_name, group_title(by.written().classes, of.subject->class_name, in));
    if (of.subject->period) add(report_words::period, of.subject->period->text());
    for (effect_result const& each : shown.effects) found.push_back(effect_of(each, by, in));
    for (award_result const& each : shown.awards) found.push_back(award_of(each, shown, ground, in));
    return found;
}

}  // namespace

std::string lines_met_text(sheet const& of, scheme const& by, language in) {
    met_count const lines = count_met(of, by);
    return fill(report_words::met_of_all, in,
                {{"met", std::to_string(lines.met)}, {"count", std::to_string(lines.met + lines.missed)}});
}

std::string anchor_of(std::size_t sheet) { return "sheet-" + std::to_string(sheet + 1); }

std::string effects_text(evaluation const& of, sheet const& shown, language in) {
    std::vector<std::string> names;
    for (effect_result const& each : shown.effects) {
        std::string const title = title_or_id(of.scheme->written().effects[each.effect], in);
        names.push_back(each.state == effect_state::yes
                            ? title
                            : fill(report_words::undetermined_short, in, {{"title", title}}));
    }
    return joined(names, in);
}

std::string awards_text(report_ground const& by, sheet const& shown, language in) {
    std::vector<std::string> names;
    for (award_result const& each : shown.awards)
        names.push_back(as_sure_as_the_rank(award_short(each, *by.made.scheme, in), each, shown, by, in));
    return joined(names, in);
}

report_sheet sheet_head(report_ground const& by, explanation const& of, std::string anchor, language in) {
    subject const& about = *of.subject;
    report_sheet found{
        .anchor = std::move(anchor), .title = title_of(about), .summary = summary_of(of, by, in)};
    if (found.title != about.id) found.title += "  " + about.id;
    return found;
}

report_sheet sheet_of(report_ground const& by, explanation const& of, std::string anchor, language in) {
    report_sheet found = sheet_head(by, of, std::move(anchor), in);
    for (explained_node const& each : of.nodes)
        found.entries.push_back(entry_of(each, *of.sheet, *by.made.scheme, in));
    return found;
}

}  // namespace kaohe
