#include "entry.hpp"

#include <utility>

#include <kaohe/number/format.hpp>
#include <kaohe/rules/say.hpp>

#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

phrase const& sentence_for(status of) {
    switch (of) {
        case status::not_in_force:
            return report_words::not_in_force;
        case status::voided:
            return report_words::voided;
        case status::failed:
            return report_words::failed;
        case status::full:
            return report_words::full;
        case status::set:
            return report_words::set;
        case status::peer_mean:
            return report_words::peer_mean;
        case status::excluded:
        case status::dropped:
            return report_words::excluded_item;
        case status::error:
            return report_words::error_item;
        case status::scored:
        case status::unprinted:
            break;
    }
    return report_words::none;
}

phrase const& cause_for(state of) {
    switch (of) {
        case state::invalid:
            return report_words::facts_invalid;
        case state::not_applicable:
            return report_words::facts_not_applicable;
        case state::not_reported:
            return report_words::facts_not_reported;
        case state::undefined:
        case state::present:
            break;
    }
    return report_words::facts_undefined;
}

// A section is absent where all its items are, and an error where one of them is.
bool is_settled_by_items(explained_node const& of) {
    bool const settled = of.result->status != status::scored && !of.node->is_leaf() && !of.is_stop;
    return settled && (of.result->state == state::present || of.result->status == status::error);
}

std::string words_for_items(explained_node const& of, language in) {
    return filled(of.result->status == status::error ? report_words::items_error : report_words::items_absent,
                  in);
}

// The sentence of a node that a policy settled names the figures that it lacked.
bool is_told_as_missing(figure const& read, explained_node const& of) {
    return !read.value.present() && read.value.state == of.result->state;
}

std::string cause(explained_node const& of, language in) {
    std::vector<std::string> names;
    for (figure const& each : of.figures)
        if (is_told_as_missing(each, of)) names.push_back(title_of(each, in));
    bool const is_told = !names.empty() || of.result->state == state::undefined;
    return is_told ? filled(cause_for(of.result->state), in, {{"facts", joined(names, in)}})
                   : people_text(outcome{of.result->state}, {}, in);
}

tone tone_of(explained_node const& of) {
    if (of.result->status == status::error) return tone::attention;
    if (!of.result->points) return tone::absent;
    if (!of.node->is_line()) return tone::plain;
    if (of.not_earned && of.not_earned->sign() <= 0 && of.attainable->sign() > 0) return tone::full;
    if (of.result->points->sign() <= 0) return tone::none;
    return tone::partly;
}

std::string remarks(figure const& of, language in) {
    std::vector<std::string> found;
    auto const add = [&](phrase const& words, std::string_view hole, std::string const& text) {
        if (!text.empty()) found.push_back(filled(words, in, {{std::string{hole}, text}}));
    };
    if (of.kind == figure_kind::derived) found.push_back(filled(report_words::derived, in));
    if (of.assumed == assumption::prior) found.push_back(filled(report_words::assumed_prior, in));
    if (of.assumed == assumption::group_mean) found.push_back(filled(report_words::assumed_mean, in));
    if (of.assumed == assumption::set) found.push_back(filled(report_words::assumed_set, in));
    if (of.normalised) found.push_back(filled(report_words::normalised, in));
    if (of.origin) {
        add(report_words::source, "source", of.origin->source);
        add(report_words::note, "note", of.origin->note);
        add(report_words::who, "who", of.origin->who);
    }
    std::string text;
    for (std::string const& each : found)
        text.append(text.empty() ? "" : report_words::semicolon.in(in)).append(each);
    return text;
}

labelled detail_of(figure const& of, language in) {
    std::string const found = people_text(of.value, of.type, in);
    std::string const remark = remarks(of, in);
    return {title_of(of, in), remark.empty()
                                  ? found
                                  : filled(report_words::remark, in, {{"value", found}, {"remark", remark}})};
}

std::pair<phrase const*, phrase const*> words_for(modifier by) {
    switch (by) {
        case modifier::scale:
            return {&report_words::scale, &report_words::scaled};
        case modifier::floor:
            return {&report_words::floor, &report_words::limited};
        case modifier::cap:
            return {&report_words::cap, &report_words::limited};
        case modifier::round:
            break;
    }
    return {&report_words::round, &report_words::rounded};
}

labelled detail_of(modification const& of, language in) {
    auto const [label, sentence] = words_for(of.by);
    return {filled(*label, in), filled(*sentence, in,
                                       {{"before", to_people_text(of.before)},
                                        {"amount", to_people_text(of.amount)},
                                        {"after", to_people_text(of.after)}})};
}

std::vector<labelled> details_of(explained_node const& of, language in) {
    std::vector<labelled> found;
    for (figure const& each : of.figures)
        if (!is_told_as_missing(each, of)) found.push_back(detail_of(each, in));
    if (of.rescaled_by)
        found.push_back({filled(report_words::rescaled, in), to_people_text(*of.rescaled_by)});
    if (of.base) found.push_back({filled(report_words::base, in), to_people_text(*of.base)});
    for (modification const& each : of.modifications) found.push_back(detail_of(each, in));
    node const& written = *of.node->written;
    if (!written.counts)
        found.push_back({filled(report_words::not_counted, in), filled(report_words::not_counted_why, in)});
    if (!written.interpretation.empty())
        found.push_back({filled(report_words::interpretation, in), written.interpretation.in(in)});
    return found;
}

}  // namespace

std::string sentence_of(explained_node const& of, sheet const& in_sheet, language in) {
    if (of.stopped_by)
        return filled(report_words::stopped, in, {{"title", title_of(*of.stopped_by->written, in)}});
    if (is_settled_by_items(of)) return words_for_items(of, in);
    if (of.result->status == status::unprinted) return of.node->written->unprinted.in(in);
    if (of.result->status == status::scored) {
        told_reason const& why = of.result->why;
        return why.form ? say(*why.form, in_sheet.values(why), of.node->measured, in) : std::string{};
    }
    return filled(sentence_for(of.result->status), in,
                  {{"why", cause(of, in)}, {"points", points_text(of.result->points, in)}});
}

report_entry entry_of(explained_node const& of, sheet const& in_sheet, language in) {
    return {.depth = of.depth,
            .is_line = of.node->is_leaf(),
            .id = of.node->written->id,
            .clause = of.node->clause,
            .title = title_of(*of.node->written, in),
            .points = points_text(of.result->points, in),
            .attainable = of.attainable ? to_people_text(*of.attainable) : std::string{},
            .tone = tone_of(of),
            .sentence = sentence_of(of, in_sheet, in),
            .details = details_of(of, in)};
}

}  // namespace kaohe
