#include <algorithm>
#include <string>

#include <kaohe/kaohe.h>
#include <kaohe/scheme/definition.hpp>

#include "guard.hpp"
#include "read.hpp"

namespace kaohe::c {

namespace {

/// What is handed out of a sheet, by a function of all sheets and of this one.
template <class Out, class Find>
kaohe_status hand_out(kaohe_sheets const* sheets, std::size_t index, Out* out, Find find) {
    if (out) *out = Out{};
    return guard(nullptr, [&] {
        held_sheets const& held = open(sheets, "sheets");
        target(out) = find(held, element(held.made().sheets, index, names::sheet));
    });
}

char const* borrowed(std::string const& text) { return text.c_str(); }
char const* borrowed(std::optional<std::string> const& text) { return text ? text->c_str() : nullptr; }

kaohe_status hand_out_text(kaohe_sheets const* sheets, std::size_t sheet,
                           std::optional<std::string> sheet_texts::* member, char const** out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const&) {
        return borrowed(held.texts(sheet).*member);
    });
}

template <class Out, class Find>
kaohe_status hand_out_of_line(kaohe_sheets const* sheets, std::size_t sheet, std::size_t line, Out* out,
                              Find find) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const&) {
        return find(element(held.texts(sheet).lines, line, names::line));
    });
}

template <class Text>
auto text_of(Text line_texts::* member) {
    return [member](line_texts const& of) { return borrowed(of.*member); };
}

kaohe_verdict verdict(std::optional<bool> const& met) {
    if (!met) return KAOHE_NO_VERDICT;
    return *met ? KAOHE_MET : KAOHE_NOT_MET;
}

auto text_of(bilingual line_texts::* member, kaohe_language in) {
    return [member, in](line_texts const& of) { return borrowed((of.*member).in(spoken(in))); };
}

}  // namespace

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

void kaohe_sheets_free(kaohe_sheets* sheets) { pool<kaohe_sheets>::release(sheets); }

kaohe_status kaohe_sheets_count(kaohe_sheets const* sheets, size_t* out) {
    if (out) *out = 0;
    return guard(nullptr, [&] { target(out) = open(sheets, "sheets").made().sheets.size(); });
}

kaohe_status kaohe_sheets_find(kaohe_sheets const* sheets, char const* id, size_t size, size_t* out) {
    if (out) *out = 0;
    return guard(nullptr, [&] {
        kaohe::evaluation const& made = open(sheets, "sheets").made();
        std::string_view const wanted = words_in(id, size, "id");
        auto const found = std::ranges::find(made.cohort->subjects, wanted, &kaohe::subject::id);
        if (found == made.cohort->subjects.end()) refuse_misuse(kaohe::code::call_id, {{"id", wanted}});
        target(out) = static_cast<size_t>(found - made.cohort->subjects.begin());
    });
}

kaohe_status kaohe_sheets_is_provisional(kaohe_sheets const* sheets, int* out) {
    if (out) *out = 0;
    return guard(nullptr, [&] { target(out) = open(sheets, "sheets").made().provisional ? 1 : 0; });
}

kaohe_status kaohe_sheets_notes(kaohe_sheets const* sheets, kaohe_error** out) {
    return make(out, nullptr, [&] { return told(open(sheets, "sheets").made().notes); });
}

kaohe_status kaohe_sheet_subject(kaohe_sheets const* sheets, size_t sheet, char const** out) {
    return hand_out(sheets, sheet, out, [](held_sheets const& held, kaohe::sheet const& of) {
        return borrowed(held.made().cohort->subjects[of.subject].id);
    });
}

kaohe_status kaohe_sheet_name(kaohe_sheets const* sheets, size_t sheet, char const** out) {
    return hand_out(sheets, sheet, out, [](held_sheets const& held, kaohe::sheet const& of) {
        std::string const& name = held.made().cohort->subjects[of.subject].name;
        return name.empty() ? nullptr : borrowed(name);
    });
}

kaohe_status kaohe_sheet_points(kaohe_sheets const* sheets, size_t sheet, char const** out) {
    return hand_out_text(sheets, sheet, &sheet_texts::points, out);
}

kaohe_status kaohe_sheet_total(kaohe_sheets const* sheets, size_t sheet, char const** out) {
    return hand_out_text(sheets, sheet, &sheet_texts::total, out);
}

kaohe_status kaohe_sheet_grade(kaohe_sheets const* sheets, size_t sheet, char const** out) {
    return hand_out_text(sheets, sheet, &sheet_texts::grade, out);
}

kaohe_status kaohe_sheet_rank(kaohe_sheets const* sheets, size_t sheet, uint32_t* out) {
    return hand_out(sheets, sheet, out, [](held_sheets const&, kaohe::sheet const& of) {
        return static_cast<uint32_t>(of.rank.value_or(0));
    });
}

kaohe_status kaohe_sheet_verdict(kaohe_sheets const* sheets, size_t sheet, kaohe_verdict* out) {
    return hand_out(sheets, sheet, out, [](held_sheets const& held, kaohe::sheet const& of) {
        return held.under().gives_points() ? KAOHE_NO_VERDICT : verdict(of.nodes.front().met);
    });
}

kaohe_status kaohe_sheet_is_incomplete(kaohe_sheets const* sheets, size_t sheet, int* out) {
    return hand_out(sheets, sheet, out, [](held_sheets const&, kaohe::sheet const& of) {
        return kaohe::is_incomplete(of) ? 1 : 0;
    });
}

kaohe_status kaohe_line_count(kaohe_sheets const* sheets, size_t sheet, size_t* out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const&) {
        return held.texts(sheet).lines.size();
    });
}

kaohe_status kaohe_line_id(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::id));
}

kaohe_status kaohe_line_clause(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::clause));
}

kaohe_status kaohe_line_title(kaohe_sheets const* sheets, size_t sheet, size_t line, kaohe_language in,
                              char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::title, in));
}

kaohe_status kaohe_line_status(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::status));
}

kaohe_status kaohe_line_value(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::value));
}

kaohe_status kaohe_line_points(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::points));
}

kaohe_status kaohe_line_verdict(kaohe_sheets const* sheets, size_t sheet, size_t line, kaohe_verdict* out) {
    return hand_out_of_line(sheets, sheet, line, out, [](line_texts const& of) { return verdict(of.met); });
}

kaohe_status kaohe_line_most(kaohe_sheets const* sheets, size_t sheet, size_t line, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::most));
}

kaohe_status kaohe_line_reason(kaohe_sheets const* sheets, size_t sheet, size_t line, kaohe_language in,
                               char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::reason, in));
}

kaohe_status kaohe_line_interpretation(kaohe_sheets const* sheets, size_t sheet, size_t line,
                                       kaohe_language in, char const** out) {
    return hand_out_of_line(sheets, sheet, line, out, text_of(&line_texts::interpretation, in));
}

kaohe_status kaohe_effect_count(kaohe_sheets const* sheets, size_t sheet, size_t* out) {
    return hand_out(sheets, sheet, out,
                    [](held_sheets const&, kaohe::sheet const& of) { return of.effects.size(); });
}

kaohe_status kaohe_effect_id(kaohe_sheets const* sheets, size_t sheet, size_t effect, char const** out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const& of) {
        return borrowed(held.under().written().effects[element(of.effects, effect, names::effect).effect].id);
    });
}

kaohe_status kaohe_effect_is_undetermined(kaohe_sheets const* sheets, size_t sheet, size_t effect, int* out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const&, kaohe::sheet const& of) {
        return element(of.effects, effect, names::effect).state == kaohe::effect_state::undetermined ? 1 : 0;
    });
}

kaohe_status kaohe_award_count(kaohe_sheets const* sheets, size_t sheet, size_t* out) {
    return hand_out(sheets, sheet, out,
                    [](held_sheets const&, kaohe::sheet const& of) { return of.awards.size(); });
}

kaohe_status kaohe_award_id(kaohe_sheets const* sheets, size_t sheet, size_t award, char const** out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const& of) {
        return borrowed(held.under().written().awards[element(of.awards, award, names::award).award].id);
    });
}

kaohe_status kaohe_award_is_undetermined(kaohe_sheets const* sheets, size_t sheet, size_t award, int* out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const&, kaohe::sheet const& of) {
        return element(of.awards, award, names::award).state == kaohe::award_state::undetermined ? 1 : 0;
    });
}

kaohe_status kaohe_award_amount(kaohe_sheets const* sheets, size_t sheet, size_t award, char const** out) {
    return hand_out(sheets, sheet, out, [&](held_sheets const& held, kaohe::sheet const&) {
        return borrowed(element(held.texts(sheet).amounts, award, names::award));
    });
}

}  // extern "C"
