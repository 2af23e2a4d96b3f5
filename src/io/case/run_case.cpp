#include <algorithm>
#include <string_view>

#include <kaohe/base/pointer.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/case.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/write_json.hpp>
#include <kaohe/scheme/definition.hpp>
#include <kaohe/scheme/placed_node.hpp>

namespace kaohe {

namespace {

using ids = std::vector<std::string>;

std::string shown(std::optional<number> const& x) { return json_writer{}.exact(x).take(); }

std::string shown(std::optional<int> const& x) { return x ? std::to_string(*x) : "null"; }

std::string shown(std::optional<bool> const& met) { return !met ? "null" : *met ? "true" : "false"; }

std::string shown(std::string_view text) { return json_writer{}.text(text).take(); }

std::string shown(std::optional<std::string> const& text) {
    return text ? shown(std::string_view{*text}) : "null";
}

std::string shown(ids const& listed) {
    json_writer out;
    out.open_list();
    for (std::string const& each : listed) out.text(each);
    return out.close_list().take();
}

ids sorted(ids listed) {
    std::sort(listed.begin(), listed.end());
    listed.erase(std::unique(listed.begin(), listed.end()), listed.end());
    return listed;
}

/// Compares what a case expects of one subject with its sheet.
class comparison {
public:
    comparison(evaluation const& of, sheet const& found, std::vector<difference>& differences)
        : definition_{of.scheme->written()}, scheme_{*of.scheme}, sheet_{found},
          subject_{of.cohort->subjects[found.subject].id}, differences_{differences} {}

    void run(expected_sheet const& expected) {
        for (auto const& [id, points] : expected.lines) compare_points("lines/", id, points);
        for (auto const& [id, points] : expected.sections) compare_points("sections/", id, points);
        for (auto const& [id, met] : expected.met) compare_met(id, met);
        if (expected.points) compare("points", expected.points->value, sheet_.points);
        if (expected.total) compare("total", expected.total->value, sheet_.total);
        if (expected.rank) compare("rank", expected.rank->value, sheet_.rank);
        if (expected.grade) compare("grade", expected.grade->value, grade());
        for (auto const& [id, wanted] : expected.status) compare_status(id, wanted);
        if (expected.effects) compare_ids("effects", *expected.effects, effects(effect_state::yes));
        if (expected.undetermined) compare_ids("undetermined", *expected.undetermined, undetermined());
        if (expected.awards) compare_ids("awards", *expected.awards, awards(award_state::won));
    }

private:
    template <class T>
    void compare(std::string what, T const& expected, T const& found) {
        if (!(expected == found)) differ(std::move(what), shown(expected), shown(found));
    }

    void differ(std::string what, std::string expected, std::optional<std::string> found) {
        differences_.push_back({subject_, std::move(what), std::move(expected), std::move(found)});
    }

    // `kind` is "lines/" or "sections/": an id of the other kind is none of these.
    void compare_points(std::string_view kind, std::string const& id, nullable<number> const& expected) {
        std::string what = std::string{kind}.append(id);
        node_result const* const found = result_listed(id, scheme_, sheet_);
        auto const node = scheme_.node_named(std::string_view{id}.substr(0, id.find('[')));
        bool const is_kind = found && scheme_.nodes()[*node].is_leaf() == (kind == "lines/");
        if (!is_kind) return differ(std::move(what), shown(expected.value), std::nullopt);
        compare(std::move(what), expected.value, found->points);
    }

    void compare_met(std::string const& id, nullable<bool> const& expected) {
        node_result const* const found = result_listed(id, scheme_, sheet_);
        if (!found) return differ("met/" + id, shown(expected.value), std::nullopt);
        compare("met/" + id, expected.value, found->met);
    }

    void compare_status(std::string const& id, status expected) {
        node_result const* const found = result_listed(id, scheme_, sheet_);
        if (!found) return differ("status/" + id, shown(word(expected)), std::nullopt);
        compare("status/" + id, word(expected), word(found->status));
    }

    void compare_ids(std::string what, ids const& expected, ids const& found) {
        compare(std::move(what), sorted(expected), sorted(found));
    }

    [[nodiscard]] std::optional<std::string> grade() const {
        return sheet_.grade ? std::optional{grade_name(sheet_, scheme_)} : std::nullopt;
    }

    [[nodiscard]] ids effects(effect_state in) const {
        ids found;
        for (effect_result const& each : sheet_.effects)
            if (each.state == in) found.push_back(definition_.effects[each.effect].id);
        return found;
    }

    [[nodiscard]] ids awards(award_state in) const {
        ids found;
        for (award_result const& each : sheet_.awards)
            if (each.state == in) found.push_back(definition_.awards[each.award].id);
        return found;
    }

    [[nodiscard]] ids undetermined() const {
        ids found = effects(effect_state::undetermined);
        for (std::string& each : awards(award_state::undetermined)) found.push_back(std::move(each));
        return found;
    }

    definition const& definition_;
    scheme const& scheme_;
    sheet const& sheet_;
    std::string const& subject_;
    std::vector<difference>& differences_;
};

void compare_sheets(keyed<expected_sheet> const& expected, evaluation const& of,
                    std::vector<difference>& differences) {
    for (expected_sheet const& each : expected) {
        auto const found = std::find_if(of.sheets.begin(), of.sheets.end(), [&](sheet const& one) {
            return of.cohort->subjects[one.subject].id == each.id;
        });
        if (found == of.sheets.end())
            differences.push_back({each.id, "", shown(std::string_view{each.id}), std::nullopt});
        else comparison{of, *found, differences}.run(each);
    }
}

// The codes of the errors, each once.
ids codes_of(diagnostics const& findings) {
    ids found;
    for (diagnostic const& each : findings)
        if (severity_of(each) == severity::error) found.emplace_back(name_of(each.what));
    return sorted(found);
}

void compare_refusal(std::optional<ids> const& expected, case_result& into) {
    ids const found = codes_of(into.refusal);
    if (sorted(expected.value_or(ids{})) == found) return;
    into.differences.push_back({"", "refused", expected ? shown(sorted(*expected)) : "null", shown(found)});
}

void score(test_case const& given, cohort const& of, scheme const& under, case_result& into) {
    auto const made = evaluate(under, of, {.read_in = given.layer});
    if (made) compare_sheets(given.expect.sheets, *made, into.differences);
    else into.refusal = made.diagnostics();
}

}  // namespace

diagnostics misplaced_in(test_case const& given, scheme const& under) {
    diagnostics found;
    if (under.gives_points()) return found;
    for (expected_sheet const& each : given.expect.sheets) {
        place at = given.where;
        at.pointer = pointer_below(at.pointer + "/expect", each.id);
        for (auto const& [member, is_given] :
             {std::pair{"lines", !each.lines.empty()}, std::pair{"sections", !each.sections.empty()},
              std::pair{"points", each.points.has_value()}, std::pair{"total", each.total.has_value()},
              std::pair{"rank", each.rank.has_value()}, std::pair{"grade", each.grade.has_value()}}) {
            if (!is_given) continue;
            place const here{.file = at.file, .pointer = pointer_below(at.pointer, member)};
            found.push_back({code::case_without_points, here, {{"member", member}}});
        }
    }
    return found;
}

case_result run(test_case const& given, scheme const& under, limits const& within) {
    case_result came;
    place at = given.where;
    at.pointer += "/cohort";
    auto const read = read_cohort(given.cohort, at, under, within);
    bool const wants_refusal = given.expect.refused.has_value();
    if (!read) came.refusal = read.diagnostics();
    else if (wants_refusal && has_errors(read->findings)) came.refusal = read->findings;
    else score(given, read->cohort, under, came);
    compare_refusal(given.expect.refused, came);
    return came;
}

}  // namespace kaohe
