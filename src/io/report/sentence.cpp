#include "sentence.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/say.hpp>

#include "base/named.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

phrase const& sentence_for(status of) {
    switch (of) {
        case status::not_in_force: return report_words::not_in_force;
        case status::voided: return report_words::voided;
        case status::failed: return report_words::failed;
        case status::full: return report_words::full;
        case status::set: return report_words::set;
        case status::peer_mean: return report_words::peer_mean;
        case status::excluded: return report_words::excluded_item;
        case status::dropped: return report_words::dropped;
        case status::error: return report_words::error_item;
        case status::scored:
        case status::unprinted: break;
    }
    return report_words::none;
}

// Where no points are given.
phrase const& sentence_without_points(status of) {
    switch (of) {
        case status::voided: return report_words::voided_unmet;
        case status::failed: return report_words::failed_unmet;
        case status::full: return report_words::full_met;
        default: return sentence_for(of);
    }
}

phrase const& cause_for(state of) {
    switch (of) {
        case state::invalid: return report_words::facts_invalid;
        case state::not_applicable: return report_words::facts_not_applicable;
        case state::not_reported: return report_words::facts_not_reported;
        case state::undefined:
        case state::present: break;
    }
    return report_words::facts_undefined;
}

// A section is absent where all its items are, and an error where one of them is.
bool is_settled_by_items(explained_node const& of) {
    bool const here = of.result->status != status::scored && of.result->status != status::dropped;
    return here && !of.node->is_leaf() && !of.result->is_stop &&
           (of.result->state == state::present || of.result->status == status::error);
}

std::string words_for_items(explained_node const& of, language in) {
    return fill(of.result->status == status::error ? report_words::items_error : report_words::items_absent,
                in);
}

phrase const* sentence_for(combination of) {
    switch (of) {
        case combination::weighted: return &report_words::weighted_of;
        case combination::mean: return &report_words::mean_of;
        case combination::best: return &report_words::best_of;
        case combination::least: return &report_words::least_of;
        case combination::all: return &report_words::all_of;
        case combination::any: return &report_words::any_of;
        case combination::sum: break;
    }
    return nullptr;
}

std::string text_of(joined_item const& of, language in) {
    std::string points = to_people_text(of.points);
    if (!of.weight) return points;
    return fill(report_words::times, in, {{"points", points}, {"weight", to_people_text(*of.weight)}});
}

phrase const& sentence_for(joining of) {
    switch (of) {
        case joining::sum: break;
        case joining::mean: return report_words::mean_of_members;
        case joining::best: return report_words::best_of_members;
        case joining::least: return report_words::least_of_members;
        case joining::all: return report_words::all_of_members;
        case joining::any: return report_words::any_of_members;
    }
    return report_words::sum_of_members;
}

// That a section adds up its items goes without saying.
phrase const* words_of_joining(explained_node const& of) {
    node const& written = *of.node->written;
    if (!written.each || of.is_member()) return written.combine ? sentence_for(*written.combine) : nullptr;
    return of.joined.empty() ? &report_words::no_members : &sentence_for(written.each->join);
}

// Of very many the first ones, and how many there are.
std::string listed(std::vector<std::string> texts, language in) {
    constexpr std::size_t most = 20;
    std::size_t const count = texts.size();
    if (count > most) texts.resize(most);
    std::string const text = joined(texts, in);
    return count > most ? text + fill(report_words::and_more, in, {{"count", std::to_string(count)}}) : text;
}

std::string text_of(joined_group const& of, language in) {
    std::vector<std::string> points;
    for (number const& each : of.points) points.push_back(to_people_text(each));
    return fill(report_words::group_joined, in,
                {{"value", of.value}, {"joined", to_people_text(of.joined)}, {"points", listed(points, in)}});
}

std::string words_for_joining(explained_node const& of, language in) {
    phrase const* const words = words_of_joining(of);
    if (!words) return {};
    std::vector<std::string> parts;
    if (of.groups.empty())
        for (joined_item const& each : of.joined) parts.push_back(text_of(each, in));
    for (joined_group const& each : of.groups) parts.push_back(text_of(each, in));
    auto const met =
        std::ranges::count_if(of.joined, [](joined_item const& each) { return each.points.sign() > 0; });
    return fill(*words, in,
                {{"count", std::to_string(parts.size())},
                 {"met", std::to_string(met)},
                 {"points", listed(parts, in)}});
}

// Of an invalid figure: what is wrong with the fact, or that the item it is made of has no points.
std::string fault_of(figure const& read, language in) {
    bool const is_item = read.kind == figure_kind::points || read.kind == figure_kind::met;
    if (is_item) return fill(report_words::item_error, in, {{"item", title_of(read, in)}});
    if (!read.fault) return {};
    diagnostic fault = *read.fault;
    figure alone = read;
    alone.member.clear();  // a fault names the member itself
    for (auto& [name, word] : fault.with)
        if (name == "name") word = named(title_of(alone, in), {});
    return message(fault, in);
}

std::vector<std::string> faults_of(explained_node const& of, language in) {
    std::vector<std::string> found;
    for (figure const& each : of.figures) {
        std::string fault = each.value.state == state::invalid ? fault_of(each, in) : std::string{};
        if (!fault.empty()) found.push_back(std::move(fault));
    }
    if (of.refusal) found.push_back(say(*of.refusal, of.refused, of.node->measured, in));
    if (of.uncovered) found.push_back(fill(report_words::no_entry, in, {{"period", of.uncovered->text()}}));
    return found;
}

// The list is there, and nobody in it counts.
bool has_no_members(explained_node const& of, std::vector<std::string> const& missing) {
    return of.node->written->each && of.result->state == state::not_reported && missing.empty();
}

std::string cause(explained_node const& of, language in) {
    bool const is_invalid = of.result->state == state::invalid;
    std::vector<std::string> const faults = is_invalid ? faults_of(of, in) : std::vector<std::string>{};
    if (!faults.empty()) return join(faults, report_words::semicolon.in(in));
    std::vector<std::string> names;
    for (figure const& each : of.figures)
        if (is_named_as_missing(each, of)) names.push_back(title_of(each, in));
    if (has_no_members(of, names)) return fill(report_words::no_members, in);
    bool const is_told = !names.empty() || of.result->state == state::undefined;
    return is_told ? fill(cause_for(of.result->state), in, {{"facts", joined(names, in)}})
                   : people_text(outcome{of.result->state}, {}, in);
}

}  // namespace

bool is_named_as_missing(figure const& read, explained_node const& of) {
    return !read.value.present() && read.value.state == of.result->state;
}

/// What was said, and how far the line is from being met.
static std::string with_shortfall(std::string said, explained_node const& of, language in) {
    if (!of.lacks) return said;
    shortfall const& lacks = *of.lacks;
    phrase const& words =
        lacks.direction == shift::more ? report_words::lacks_more : report_words::lacks_fewer;
    said = fill(words, in,
                {{"said", said},
                 {"title", lacks.title.empty() ? lacks.text : lacks.title.in(in)},
                 {"count", to_text(lacks.count)}});
    return lacks.beside_others ? fill(report_words::others_stay, in, {{"said", said}}) : said;
}

std::string sentence_of(explained_node const& of, sheet const& in_sheet, language in) {
    if (of.stopped_by)
        return fill(report_words::stopped, in, {{"title", title_of(*of.stopped_by->written, in)}});
    if (is_settled_by_items(of)) return words_for_items(of, in);
    if (of.result->status == status::unprinted) return of.node->written->unprinted.in(in);
    if (of.result->status == status::scored) {
        told_reason const& why = of.result->why;
        if (!why.form) return words_for_joining(of, in);
        return with_shortfall(say(*why.form, in_sheet.values(why), of.node->measured, in), of, in);
    }
    if (!of.kept.empty())
        return fill(report_words::dropped_for, in, {{"kept", of.kept}, {"values", of.alike_by}});
    std::string const why = of.result->state == state::present ? std::string{} : cause(of, in);
    phrase const& words =
        of.result->points ? sentence_for(of.result->status) : sentence_without_points(of.result->status);
    return fill(words, in, {{"why", why}, {"points", points_text(of.result->points, in)}});
}

std::string reason_of(explained_node const& of, sheet const& in_sheet, language in) {
    std::string said = sentence_of(of, in_sheet, in);
    for (figure const& each : of.figures) {
        if (each.left_out == 0) continue;
        if (!said.empty()) said += report_words::semicolon.in(in);
        said += fill(report_words::remark, in,
                     {{"value", title_of(each, in)}, {"remark", left_out_text(each, in)}});
    }
    return said;
}

}  // namespace kaohe
