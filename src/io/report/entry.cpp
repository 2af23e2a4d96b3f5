#include "entry.hpp"

#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

#include "sentence.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

tone tone_of(explained_node const& of, scheme const& by) {
    if (of.result->status == status::error) return tone::attention;
    if (!by.gives_points())
        return of.result->met ? (*of.result->met ? tone::full : tone::none) : tone::absent;
    if (!of.result->points) return tone::absent;
    if (!of.node->is_line()) return tone::plain;
    if (of.not_earned && of.not_earned->sign() <= 0 && of.attainable->sign() > 0) return tone::full;
    if (of.result->points->sign() <= 0) return tone::none;
    return tone::partly;
}

/// A member is known by its name.
std::string title_of(explained_node const& of, language in) {
    if (!of.is_member()) return title_of(*of.node->written, in);
    return std::string{of.member_name.empty() ? of.member->id : of.member_name};
}

std::string remarks(figure const& of, language in) {
    std::vector<std::string> found;
    auto const add = [&](phrase const& words, std::string_view hole, std::string const& text) {
        if (!text.empty()) found.push_back(fill(words, in, {{std::string{hole}, text}}));
    };
    if (of.layer && of.layer != of.asked) found.push_back(people_text(*of.layer, in));
    if (of.kind == figure_kind::derived) found.push_back(fill(report_words::derived, in));
    if (of.assumed == assumption::prior) found.push_back(fill(report_words::assumed_prior, in));
    if (of.assumed == assumption::group_mean) found.push_back(fill(report_words::assumed_mean, in));
    if (of.assumed == assumption::set) found.push_back(fill(report_words::assumed_set, in));
    if (of.left_out > 0) found.push_back(left_out_text(of, in));
    if (of.normalised) found.push_back(fill(report_words::normalised, in));
    add(report_words::offices, "offices", joined({of.offices.begin(), of.offices.end()}, in));
    if (of.origin) {
        add(report_words::source, "source", of.origin->source);
        add(report_words::note, "note", of.origin->note);
        add(report_words::who, "who", of.origin->who);
        if (of.origin->date) add(report_words::when, "date", to_text(*of.origin->date));
    }
    return join(found, report_words::semicolon.in(in));
}

labelled detail_of(figure const& of, language in) { return {title_of(of, in), told_value(of, in)}; }

std::pair<phrase const*, phrase const*> words_for(modifier by) {
    switch (by) {
        case modifier::scale: return {&report_words::scale, &report_words::scaled};
        case modifier::floor: return {&report_words::floor, &report_words::limited};
        case modifier::cap: return {&report_words::cap, &report_words::limited};
        case modifier::round: break;
    }
    return {&report_words::round, &report_words::rounded};
}

labelled detail_of(modification const& of, language in) {
    auto const [label, sentence] = words_for(of.by);
    return {fill(*label, in), fill(*sentence, in,
                                   {{"before", to_people_text(of.before)},
                                    {"amount", to_people_text(of.amount)},
                                    {"after", to_people_text(of.after)}})};
}

/// Who answers for a line; a shared one says so.
void add_offices(std::vector<labelled>& to, placed_node const& of, language in) {
    if (!of.is_leaf() || of.offices.empty()) return;
    phrase const& label = of.offices.size() > 1 ? report_words::shared_by : report_words::office;
    to.push_back({fill(label, in), joined({of.offices.begin(), of.offices.end()}, in)});
}

std::vector<labelled> details_of(explained_node const& of, language in) {
    std::vector<labelled> found;
    for (figure const& each : of.figures)
        if (!is_named_as_missing(each, of)) found.push_back(detail_of(each, in));
    if (of.weight) found.push_back({fill(report_words::weight, in), to_people_text(*of.weight)});
    if (of.rescaled_by && *of.rescaled_by != 1)
        found.push_back({fill(report_words::rescaled, in), to_people_text(*of.rescaled_by)});
    if (of.base) found.push_back({fill(report_words::base, in), to_people_text(*of.base)});
    for (modification const& each : of.modifications)
        if (each.after != each.before) found.push_back(detail_of(each, in));
    node const& written = *of.node->written;
    if (!written.counts)
        found.push_back({fill(report_words::not_counted, in), fill(report_words::not_counted_why, in)});
    add_offices(found, *of.node, in);
    if (!written.interpretation.empty())
        found.push_back({fill(report_words::interpretation, in), written.interpretation.in(in)});
    return found;
}

}  // namespace

std::string told_value(figure const& of, language in) {
    std::string found = people_text(of.value, of.type, in);
    std::string const remark = remarks(of, in);
    return remark.empty() ? found : fill(report_words::remark, in, {{"value", found}, {"remark", remark}});
}

report_entry entry_of(explained_node const& of, sheet const& in_sheet, scheme const& by, language in) {
    return {.depth = of.depth,
            .is_line = of.node->is_leaf(),
            .id = of.id,
            .clause = of.node->clause,
            .title = title_of(of, in),
            .points = result_text(*of.result, by, in),
            .attainable = of.attainable ? to_people_text(*of.attainable) : std::string{},
            .tone = tone_of(of, by),
            .sentence = sentence_of(of, in_sheet, in),
            .details = details_of(of, in)};
}

}  // namespace kaohe
