#include <algorithm>
#include <utility>

#include <kaohe/kaohe.h>
#include <kaohe/io/read_cohort.hpp>

#include "guard.hpp"
#include "options.hpp"
#include "read.hpp"

namespace kaohe::c {

shared_cohort read_shared_cohort(shared_scheme const& under, std::string_view text,
                                 kaohe_options const& options) {
    cohort_sources const from{.current = {document(text, options)}};
    cohort_read read = value_of(read_cohort(from, under->scheme, limits_of(options)));
    if (has_errors(read.findings)) throw refusal{KAOHE_REFUSED, std::move(read.findings)};
    return std::make_shared<held_cohort const>(
        held_cohort{under, std::move(read.cohort), std::move(read.findings)});
}

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

kaohe_status kaohe_cohort_read(kaohe_scheme const* scheme, char const* text, size_t size,
                               kaohe_options const* options, kaohe_cohort** out, kaohe_error** error) {
    return make(out, error, [&] {
        return pool<kaohe_cohort>::make(
            read_shared_cohort(open(scheme, "scheme"), text_in(text, size, "text"), known_part(options)));
    });
}

void kaohe_cohort_free(kaohe_cohort* cohort) { pool<kaohe_cohort>::release(cohort); }

kaohe_status kaohe_cohort_count(kaohe_cohort const* cohort, size_t* out) {
    if (out) *out = 0;
    return guard(nullptr, [&] { target(out) = open(cohort, "cohort")->of.subjects.size(); });
}

kaohe_status kaohe_cohort_notes(kaohe_cohort const* cohort, kaohe_error** out) {
    return make(out, nullptr, [&] { return told(open(cohort, "cohort")->notes); });
}

}  // extern "C"
