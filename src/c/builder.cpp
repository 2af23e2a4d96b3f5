#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/kaohe.h>
#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/io/parse_fact.hpp>
#include <kaohe/model/why_invalid.hpp>
#include <kaohe/scheme/definition.hpp>

#include "evaluate/refusals.hpp"
#include "guard.hpp"
#include "io/cohort/cohort_part.hpp"
#include "model/id_text.hpp"

namespace kaohe::c {

namespace {

[[noreturn]] void refuse(code what, arguments with) {
    throw refusal{KAOHE_REFUSED, {{what, {}, std::move(with)}}};
}

subject& subject_at(growing_cohort& in, std::size_t index) {
    return element(in.so_far.subjects, index, names::subject);
}

/// The subjects that a call means.
std::span<subject> subjects_at(growing_cohort& in, std::size_t index) {
    if (index == KAOHE_EVERY_SUBJECT && in.so_far.subjects.empty()) refuse(code::cohort_empty, {});
    if (index == KAOHE_EVERY_SUBJECT) return in.so_far.subjects;
    return {&subject_at(in, index), 1};
}

/// Where the fact would stand in a document.
place place_of(std::size_t subject, std::string_view key) {
    std::string const whose =
        subject == KAOHE_EVERY_SUBJECT ? std::string{} : pointer_below("/subjects", subject);
    return {.pointer = pointer_below(whose + "/facts", key)};
}

/// The indicator that a key names.
declaration const& indicator_of(growing_cohort const& in, fact_key const& key) {
    scheme const& under = in.under->scheme;
    if (auto wrong = fault_of_key(under, key)) throw refusal{KAOHE_REFUSED, {std::move(*wrong)}};
    return under.indicators()[*under.indicator_named(key.indicator)];
}

fact_key key_of(std::string_view text) {
    auto found = parse_fact_key(text);
    if (!found) refuse(code::fact_key_syntax, told_of_key(text));
    return std::move(*found);
}

/// One fact on its way into the cohort.
struct slot {
    growing_cohort& in;
    std::span<subject> of;
    fact_key key;
    declaration const& is;

    slot(growing_cohort& into, std::size_t subject, std::string_view text)
        : in{into}, of{subjects_at(into, subject)}, key{key_of(text)}, is{indicator_of(into, key)} {}

    /// All or nothing: what could fail is done before anything is changed.
    void put(fact const& reported) {
        if (auto wrong = why_invalid(reported, is)) throw refusal{KAOHE_REFUSED, {std::move(*wrong)}};
        std::vector<fact> copies(of.size(), reported);
        std::size_t const column = in.so_far.column(key);
        for (subject& each : of) each.facts.resize(std::max(each.facts.size(), column + 1));
        for (std::size_t i = 0; i < of.size(); ++i) of[i].facts[column] = std::move(copies[i]);
    }
};

template <class Put>
kaohe_status put_fact(kaohe_builder* builder, std::size_t subject, char const* key, std::size_t key_size,
                      kaohe_error** error, Put put) {
    return guard(error, [&] {
        growing_cohort& into = open(builder, "builder");
        std::string_view const name = words_in(key, key_size, "key");
        try {
            put(slot{into, subject, name});
        } catch (refusal& why) {
            if (why.status == KAOHE_REFUSED) why.findings.front().where = place_of(subject, name);
            throw;
        }
    });
}

fact present(fact::content value) { return {.state = state::present, .value = std::move(value)}; }

kaohe_status set_text(kaohe_builder* builder, std::size_t subject, std::string kaohe::subject::* member,
                      char const* text, std::size_t size, kaohe_error** error) {
    return guard(
        error, [&] { subject_at(open(builder, "builder"), subject).*member = words_in(text, size, "text"); });
}

}  // namespace

}  // namespace kaohe::c

using namespace kaohe::c;

extern "C" {

kaohe_status kaohe_builder_new(kaohe_scheme const* scheme, kaohe_builder** out, kaohe_error** error) {
    return make(out, error,
                [&] { return pool<kaohe_builder>::make(growing_cohort{open(scheme, "scheme")}); });
}

void kaohe_builder_free(kaohe_builder* builder) { pool<kaohe_builder>::release(builder); }

kaohe_status kaohe_builder_set_period(kaohe_builder* builder, char const* period, size_t size,
                                      kaohe_error** error) {
    return guard(error, [&] {
        std::string_view const text = words_in(period, size, "period");
        auto const found = kaohe::period::parse(text);
        if (!found) refuse(kaohe::code::period_syntax, {{"text", text}});
        open(builder, "builder").so_far.period = found;
    });
}

kaohe_status kaohe_builder_add_subject(kaohe_builder* builder, char const* id, size_t size, size_t* out,
                                       kaohe_error** error) {
    if (out) *out = 0;
    return guard(error, [&] {
        growing_cohort& into = open(builder, "builder");
        auto& subjects = into.so_far.subjects;
        std::string_view const text = words_in(id, size, "id");
        if (auto const wrong = kaohe::fault_of_id(text)) refuse(*wrong, {{"id", text}});
        if (into.ids.contains(std::string{text})) refuse(kaohe::code::subject_id_repeated, {{"id", text}});
        subjects.push_back({.id = std::string{text}});
        try {
            into.ids.emplace(text);
        } catch (...) {
            subjects.pop_back();
            throw;
        }
        if (out) *out = subjects.size() - 1;
    });
}

kaohe_status kaohe_builder_set_name(kaohe_builder* builder, size_t subject, char const* name, size_t size,
                                    kaohe_error** error) {
    return set_text(builder, subject, &kaohe::subject::name, name, size, error);
}

kaohe_status kaohe_builder_set_group(kaohe_builder* builder, size_t subject, char const* group, size_t size,
                                     kaohe_error** error) {
    return set_text(builder, subject, &kaohe::subject::group, group, size, error);
}

kaohe_status kaohe_builder_set_class(kaohe_builder* builder, size_t subject, char const* class_name,
                                     size_t size, kaohe_error** error) {
    return set_text(builder, subject, &kaohe::subject::class_name, class_name, size, error);
}

kaohe_status kaohe_builder_set_parent(kaohe_builder* builder, size_t subject, char const* parent, size_t size,
                                      kaohe_error** error) {
    return set_text(builder, subject, &kaohe::subject::parent, parent, size, error);
}

kaohe_status kaohe_builder_set_text(kaohe_builder* builder, size_t subject, char const* key, size_t key_size,
                                    char const* text, size_t size, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error, [&](slot to) {
        to.put(value_of(kaohe::parse_fact(words_in(text, size, "text"), to.is)));
    });
}

kaohe_status kaohe_builder_set_int64(kaohe_builder* builder, size_t subject, char const* key, size_t key_size,
                                     int64_t value, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error,
                    [&](slot to) { to.put(value_of(kaohe::parse_fact(std::to_string(value), to.is))); });
}

kaohe_status kaohe_builder_set_flag(kaohe_builder* builder, size_t subject, char const* key, size_t key_size,
                                    int value, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error, [&](slot to) { to.put(present(value != 0)); });
}

kaohe_status kaohe_builder_set_date(kaohe_builder* builder, size_t subject, char const* key, size_t key_size,
                                    int year, int month, int day, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error, [&](slot to) {
        auto const found = kaohe::date_of(year, month, day);
        std::string const text =
            std::to_string(year) + '-' + std::to_string(month) + '-' + std::to_string(day);
        if (!found) refuse(kaohe::code::date_impossible, {{"text", text}});
        to.put(present(*found));
    });
}

kaohe_status kaohe_builder_set_not_reported(kaohe_builder* builder, size_t subject, char const* key,
                                            size_t key_size, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error, [&](slot to) { to.put({}); });
}

kaohe_status kaohe_builder_set_not_applicable(kaohe_builder* builder, size_t subject, char const* key,
                                              size_t key_size, kaohe_error** error) {
    return put_fact(builder, subject, key, key_size, error,
                    [&](slot to) { to.put({.state = kaohe::state::not_applicable}); });
}

kaohe_status kaohe_builder_build(kaohe_builder const* builder, kaohe_cohort** out, kaohe_error** error) {
    return make(out, error, [&] {
        growing_cohort const& of = open(builder, "builder");
        if (of.so_far.subjects.empty()) refuse(kaohe::code::cohort_empty, {});
        return pool<kaohe_cohort>::make(
            std::make_shared<held_cohort const>(held_cohort{of.under, of.so_far, {}}));
    });
}

}  // extern "C"
