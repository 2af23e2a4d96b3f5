#include "cohort_part.hpp"

#include <algorithm>

#include <kaohe/base/text.hpp>
#include <kaohe/io/parse_fact.hpp>
#include <kaohe/model/why_invalid.hpp>

#include "base/named.hpp"
#include "model/id_text.hpp"
#include "model/key_words.hpp"
#include "spelling.hpp"

namespace kaohe {

namespace {

void check_id(cohort_part& part, std::size_t index, cohort_reading& reading) {
    std::string const& id = part.content.subjects[index].id;
    auto const refuse = [&](code what) {
        reading.findings.refuse({what, part.member_place(index, "id"), {{"id", id}}});
    };
    if (auto const fault = fault_of_id(id)) return refuse(*fault);
    auto const [first, is_new] = part.by_id.try_emplace(id, index);
    if (!is_new)
        reading.findings.refuse({.what = code::subject_id_repeated,
                                 .where = part.member_place(index, "id"),
                                 .with = {{"id", id}},
                                 .also = part.member_place(first->second, "id")});
}

struct declared_names {
    keyed<named_group> const& names;
    code unknown;
    std::string_view member;
};

void check_declared(std::string const& name, declared_names const& declared, std::size_t index,
                    cohort_part const& part, cohort_reading& reading) {
    bool const is_declared =
        std::ranges::any_of(declared.names, [&](named_group const& each) { return each.id == name; });
    if (name.empty() || declared.names.empty() || is_declared) return;
    std::vector<std::string_view> ids;
    std::vector<spelling> known;
    for (named_group const& each : declared.names) {
        ids.push_back(each.id);
        add_names(known, each.id, each.title);
    }
    diagnostic refusal{declared.unknown,
                       part.member_place(index, declared.member),
                       {{"name", name}, {"names", join(ids, ", ")}}};
    if (auto const meant = closest_meaning(name, known)) refusal.with.emplace_back("suggestion", *meant);
    reading.findings.refuse(std::move(refusal));
}

void note_widened(fact_position at, cohort_part const& part, cohort_reading& reading) {
    if (reading.widened++ == 0) reading.first_widened = part.fact_place(at.subject, at.column);
}

/// The key that a text means whose words behind the `@` are misspelt or stand the other way round.
std::optional<std::string> meant_key(std::string_view text) {
    std::size_t const name = std::min(text.find('@'), text.size());
    std::string in_order{text.substr(0, name)};
    std::string turned;
    for (std::string_view rest = text.substr(name); !rest.empty();) {
        std::size_t const end = std::min(rest.find('@', 1), rest.size());
        std::string_view const found = rest.substr(1, end - 1);
        std::string const part = '@' + std::string{closest(found, key_words).value_or(found)};
        in_order += part;
        turned.insert(0, part);
        rest.remove_prefix(end);
    }
    for (std::string const& each : {in_order, std::string{text.substr(0, name)} + turned})
        if (parse_fact_key(each)) return each;
    return std::nullopt;
}

/// At what level facts are given.
bilingual describe(indicator_scope level) {
    std::string const name{word(level)};
    switch (level) {
        case indicator_scope::group: return {.zh = "按分组给出（group）", .en = name};
        case indicator_scope::cohort: return {.zh = "对全体统一给出（cohort）", .en = name};
        case indicator_scope::subject: break;
    }
    return {.zh = "由各单位分别给出（subject）", .en = name};
}

}  // namespace

std::optional<fact_key> read_key(std::string const& text, place const& at, cohort_reading& reading) {
    auto const key = parse_fact_key(text);
    if (key) return key;
    reading.findings.refuse({code::fact_key_syntax, at, told_of_key(text)});
    return std::nullopt;
}

arguments told_of_key(std::string_view text) {
    arguments with{{"key", text}, {"indicator", text.substr(0, text.find('@'))}};
    if (auto meant = meant_key(text)) with.emplace_back("suggestion", *std::move(meant));
    return with;
}

declaration const* admit(declaration const* found, fact_key const& key, indicator_scope level,
                         place const& at, cohort_reading& reading) {
    if (!found) {
        diagnostic refusal{code::fact_unknown, at, {{"key", to_text(key)}}};
        if (auto const meant = reading.names.closest_id(key.indicator))
            refusal.with.emplace_back("suggestion", *meant);
        reading.findings.refuse(std::move(refusal));
        return nullptr;
    }
    if (found->of) {
        reading.findings.refuse({code::fact_of_derived, at, {{"key", to_text(key)}}});
        return nullptr;
    }
    if (found->scope != level) {
        reading.findings.refuse({code::fact_scope,
                                 at,
                                 {{"name", named(found->id, found->title)},
                                  {"expected", describe(found->scope)},
                                  {"found", describe(level)}}});
        return nullptr;
    }
    return found;
}

fact& put_fact(fact made, fact_position at, cohort_part& to) {
    std::vector<fact>& facts = to.content.subjects[at.subject].facts;
    if (facts.size() <= at.column) facts.resize(at.column + 1);
    return facts[at.column] = std::move(made);
}

fact* read_fact(std::string_view text, declaration const& of, fact_position at, cohort_part& to,
                cohort_reading& reading) {
    auto found = parse_fact(text, of, reading.within);
    if (!found) {
        for (diagnostic each : found.diagnostics()) {
            each.where = to.fact_place(at.subject, at.column);
            reading.findings.refuse(std::move(each));
        }
        return nullptr;
    }
    if (auto invalid = why_invalid(*found, of)) {
        invalid->where = to.fact_place(at.subject, at.column);
        reading.findings.tell(*std::move(invalid));
    }
    if (found->normalised) note_widened(at, to, reading);
    found->origin = to.origin;
    return &put_fact(*std::move(found), at, to);
}

void check_signature(provenance const& said, declaration const& of, fact_position at, cohort_part const& in,
                     cohort_reading& reading) {
    fact const& given = in.content.subjects[at.subject].facts[at.column];
    bool const is_given = given.state == state::present || given.state == state::invalid;
    bool const is_signed = !said.source.empty() || (!said.who.empty() && !said.note.empty());
    if (!of.is_signed || !is_given || is_signed) return;
    reading.findings.refuse(
        {code::fact_unsigned, in.fact_place(at.subject, at.column), {{"name", named(of.id, of.title)}}});
}

std::optional<period> read_period(std::string_view text, place const& at, cohort_reading& reading) {
    if (text.empty()) return std::nullopt;
    auto const found = period::parse(text);
    if (!found) reading.findings.refuse({code::period_syntax, at, {{"text", std::string{text}}}});
    return found;
}

void check_subjects(cohort_part& part, cohort_reading& reading) {
    declared_names const groups{reading.names.groups(), code::subject_group_unknown, "group"};
    declared_names const classes{reading.names.classes(), code::subject_class_unknown, "class"};
    for (std::size_t index = 0; index < part.content.subjects.size(); ++index) {
        check_id(part, index, reading);
        subject const& each = part.content.subjects[index];
        check_declared(each.group, groups, index, part, reading);
        check_declared(each.class_name, classes, index, part, reading);
    }
}

}  // namespace kaohe
