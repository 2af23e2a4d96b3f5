#include "value.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/say.hpp>

#include "words.hpp"

namespace kaohe {

namespace {

phrase const& word_for(state why_not) {
    switch (why_not) {
        case state::invalid: return report_words::invalid;
        case state::not_applicable: return report_words::not_applicable;
        case state::undefined: return report_words::undefined;
        case state::not_reported:
        case state::present: break;
    }
    return report_words::not_reported;
}

std::string shifted(std::string title, int back, language in) {
    if (back == 0) return title;
    if (back == 1) return fill(report_words::prior, in, {{"title", title}});
    return fill(report_words::periods_back, in, {{"title", title}, {"count", std::to_string(back)}});
}

std::string in_layer(std::string title, std::optional<layer> const& of, language in) {
    if (!of) return title;
    return fill(report_words::in_layer, in, {{"title", title}, {"layer", people_text(*of, in)}});
}

std::string titled(bilingual const& title, std::string const& otherwise, language in) {
    return title.empty() ? otherwise : title.in(in);
}

}  // namespace

std::string joined(std::vector<std::string> const& names, language in) {
    return join(names, report_words::comma.in(in));
}

std::string people_text(outcome const& of, value_type const& type, language in) {
    return of.present() ? to_people_text(of.value, type, in) : fill(word_for(of.state), in);
}

std::string people_text(layer of, language in) {
    switch (of) {
        case layer::self: return fill(report_words::self, in);
        case layer::assessor: return fill(report_words::assessor, in);
        case layer::final: break;
    }
    return fill(report_words::final_one, in);
}

std::string points_text(std::optional<number> const& of, language in) {
    return of ? to_people_text(*of) : fill(report_words::none, in);
}

std::string met_text(std::optional<bool> of, language in) {
    return fill(!of ? report_words::none : *of ? report_words::met : report_words::missed, in);
}

std::string result_text(node_result const& of, scheme const& by, language in) {
    return by.gives_points() ? points_text(of.points, in) : met_text(of.met, in);
}

std::string title_of(node const& of, language in) { return titled(of.title, of.id, in); }

std::string title_of(figure const& of, language in) {
    if (!of.member.empty()) {
        figure alone = of;
        alone.member.clear();
        return fill(report_words::of_member, in, {{"member", of.member}, {"title", title_of(alone, in)}});
    }
    if (of.kind == figure_kind::over_set && of.title.empty()) return in_layer(of.text, of.asked, in);
    if (of.title.empty()) return of.text;
    std::string const title = of.title.in(in);
    switch (of.kind) {
        case figure_kind::points:
            return shifted(fill(report_words::points_of, in, {{"title", title}}), of.back, in);
        case figure_kind::met: return fill(report_words::met_of, in, {{"title", title}});
        case figure_kind::fact:
        case figure_kind::derived:
        case figure_kind::over_set: break;
    }
    return in_layer(shifted(title, of.back, in), of.asked, in);
}

std::string title_of(subject const& of) { return of.name.empty() ? of.id : of.name; }

std::string left_out_text(figure const& of, language in) {
    return fill(report_words::left_out, in, {{"count", std::to_string(of.left_out)}});
}

std::vector<std::string> titles_of(cohort const& in) {
    std::map<std::pair<std::string, std::string>, int> alike;
    for (subject const& each : in.subjects) ++alike[{each.name, period_text(in, each)}];
    std::vector<std::string> titles;
    for (subject const& each : in.subjects) {
        bool const unique = each.name.empty() || alike[{each.name, period_text(in, each)}] == 1;
        titles.push_back(unique ? title_of(each) : each.name + ' ' + each.id);
    }
    return titles;
}

std::string period_text(cohort const& in, subject const& of) {
    auto const& period = period_of(of, in);
    return period ? period->text() : std::string{};
}

std::vector<std::string> periods_of(cohort const& in) {
    std::set<std::string> periods;
    for (subject const& each : in.subjects) periods.insert(period_text(in, each));
    periods.erase(std::string{});
    return {periods.begin(), periods.end()};
}

std::string joined(waiting const& facts, scheme const& by, language in) {
    std::vector<std::string> names;
    for (fact_reference const& each : facts) {
        declaration const& of = by.indicators()[each.indicator];
        names.push_back(in_layer(shifted(titled(of.title, of.id, in), each.back, in), each.layer, in));
    }
    return joined(names, in);
}

}  // namespace kaohe
