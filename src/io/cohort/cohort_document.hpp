#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/keyed.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

// A kaohe-cohort/1 document as written (docs/formats.md). What stands as json_value is taken up by the
// indicator's type.

enum class fact_status { reported, not_reported, not_applicable };

template <>
inline constexpr std::array words_of<fact_status>{
    std::string_view{"reported"}, std::string_view{"not_reported"}, std::string_view{"not_applicable"}};

struct fact_document {
    json_value const* value = nullptr;
    std::optional<fact_status> status = {};
    std::string source = {};
    std::string note = {};
    std::string who = {};
    std::optional<kaohe::date> date = {};
    std::optional<layer> by = {};

    static constexpr auto fields() {
        return fields_of(optional("value", &fact_document::value), optional("status", &fact_document::status),
                         optional("source", &fact_document::source), optional("note", &fact_document::note),
                         optional("who", &fact_document::who), optional("date", &fact_document::date),
                         optional("by", &fact_document::by));
    }
};

struct history_document {
    std::string id;  // the period
    json_value const* rank = nullptr;
    json_value const* total = nullptr;
    bool excluded = false;
    std::map<std::string, number, std::less<>> points;

    static constexpr auto fields() {
        return fields_of(
            optional("rank", &history_document::rank), optional("total", &history_document::total),
            optional("excluded", &history_document::excluded), optional("points", &history_document::points));
    }
};

struct subject_document {
    json_value const* id = nullptr;
    std::string name;
    std::string group;
    std::string class_name;
    std::string parent;
    std::string period;
    json_value const* facts = nullptr;
    keyed<history_document> history;

    static constexpr auto fields() {
        return fields_of(
            optional("id", &subject_document::id), optional("name", &subject_document::name),
            optional("group", &subject_document::group), optional("class", &subject_document::class_name),
            optional("parent", &subject_document::parent), optional("period", &subject_document::period),
            optional("facts", &subject_document::facts), optional("history", &subject_document::history));
    }
};

struct group_document {
    std::string id;
    json_value const* facts = nullptr;

    static constexpr auto fields() { return fields_of(required("facts", &group_document::facts)); }
};

struct cohort_document {
    static constexpr std::string_view newest_format = "kaohe-cohort/1";

    std::string format;
    std::string period;
    json_value const* facts = nullptr;
    keyed<group_document> groups;
    std::vector<subject_document> subjects;

    static constexpr auto fields() {
        return fields_of(
            required("format", &cohort_document::format), optional("period", &cohort_document::period),
            optional("facts", &cohort_document::facts), optional("groups", &cohort_document::groups),
            optional("subjects", &cohort_document::subjects));
    }
};

}  // namespace kaohe
