#include <utility>

#include <kaohe/kaohe.h>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/report/make_report.hpp>
#include <kaohe/io/report/report_csv.hpp>
#include <kaohe/io/report/report_html.hpp>
#include <kaohe/io/report/report_markdown.hpp>
#include <kaohe/io/report/report_text.hpp>
#include <kaohe/io/write_sheets.hpp>

#include "guard.hpp"
#include "options.hpp"
#include "read.hpp"

namespace kaohe::c {

held_sheets score(shared_scheme const& under, shared_cohort const& of, kaohe_options const& options) {
    if (of->under != under) refuse_misuse(code::call_other_scheme);
    result<evaluation> made = evaluate(under->scheme, of->of, scoring_of(options));
    if (!made && made.diagnostics().front().what == code::cancelled)
        throw refusal{KAOHE_CANCELLED, made.diagnostics()};
    return {under, of, value_of(std::move(made))};
}

namespace {

std::string report_of(evaluation const& of, kaohe_format as, language in) {
    switch (as) {
        case KAOHE_TEXT: return write_text(full_report(of, in));
        case KAOHE_MARKDOWN: return write_markdown(full_report(of, in));
        case KAOHE_HTML: return write_html(full_report(of, in));
        case KAOHE_CSV: return write_score_csv(of, csv_audience::program);
    }
    refuse_misuse(code::call_word, {{"name", "as"},
                                    {"listed", "KAOHE_TEXT, KAOHE_MARKDOWN, KAOHE_HTML, KAOHE_CSV"},
                                    {"found", std::to_string(as)}});
}

}  // namespace

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

kaohe_status kaohe_score(kaohe_scheme const* scheme, kaohe_cohort const* cohort, kaohe_options const* options,
                         kaohe_sheets** out, kaohe_error** error) {
    return make(out, error, [&] {
        return pool<kaohe_sheets>::make(
            score(open(scheme, "scheme"), open(cohort, "cohort"), known_part(options)));
    });
}

kaohe_status kaohe_score_json(char const* scheme, size_t scheme_size, char const* cohort, size_t cohort_size,
                              kaohe_options const* options, kaohe_text** out, kaohe_error** error) {
    return make(out, error, [&] {
        kaohe_options const known = known_part(options);
        shared_scheme const under = read_shared_scheme(text_in(scheme, scheme_size, "scheme"), known);
        shared_cohort const of = read_shared_cohort(under, text_in(cohort, cohort_size, "cohort"), known);
        return pool<kaohe_text>::make(write_sheets(score(under, of, known).made(), identity_of(known)));
    });
}

kaohe_status kaohe_sheets_json(kaohe_sheets const* sheets, kaohe_options const* options, kaohe_text** out,
                               kaohe_error** error) {
    return make(out, error, [&] {
        kaohe_options const known = known_part(options);
        return pool<kaohe_text>::make(write_sheets(open(sheets, "sheets").made(), identity_of(known)));
    });
}

kaohe_status kaohe_sheets_report(kaohe_sheets const* sheets, kaohe_format as, kaohe_language in,
                                 kaohe_text** out, kaohe_error** error) {
    return make(out, error, [&] {
        return pool<kaohe_text>::make(report_of(open(sheets, "sheets").made(), as, spoken(in)));
    });
}

kaohe_status kaohe_text_data(kaohe_text const* text, char const** data, size_t* size) {
    if (data) *data = nullptr;
    if (size) *size = 0;
    return guard(nullptr, [&] {
        std::string const& held = open(text, "text");
        target(data) = held.c_str();
        if (size) *size = held.size();
    });
}

void kaohe_text_free(kaohe_text* text) { pool<kaohe_text>::release(text); }

}  // extern "C"
