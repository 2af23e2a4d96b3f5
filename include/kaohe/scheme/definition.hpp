#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/keyed.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/scheme/award.hpp>
#include <kaohe/scheme/effect.hpp>
#include <kaohe/scheme/grade.hpp>
#include <kaohe/scheme/node.hpp>
#include <kaohe/scheme/sampling.hpp>

namespace kaohe {

/// What a sheet comes to: points, or only whether all that is asked is met (language.md 4).
enum class sheet_result : std::uint8_t { points, met };

template <>
inline constexpr std::array words_of<sheet_result>{std::string_view{"points"}, std::string_view{"met"}};

/// What is taken for a fact that was not reported (language.md 2); `set` is a quantity.
enum class assumption : std::uint8_t { prior, group_mean, set };

template <>
inline constexpr std::array words_of<assumption>{std::string_view{"prior"}, std::string_view{"group_mean"},
                                                 std::string_view{""}};

/// In a scheme: the word `"prior"` or `"group_mean"`, or a quantity.
struct value_policy {
    assumption takes{};
    quantity value = {};  ///< of `set`

    bool operator==(value_policy const&) const = default;
};

/// What a record says, declared as an indicator is.
struct record_field : indicator {
    static constexpr auto fields() {
        return std::tuple_cat(indicator::fields(), fields_of(optional("least", &record_field::least),
                                                             optional("most", &record_field::most),
                                                             optional("better", &record_field::better)));
    }
};

/// What documents say of every record beside its fields. None can be the name of a field.
inline constexpr std::array<std::string_view, 2> record_members{"id", "subject"};

/// An indicator as a scheme declares it.
struct declaration : indicator {
    keyed<record_field> record_fields = {};  ///< of a list of records
    std::optional<quantity> of = {};         ///< a derived indicator
    std::optional<value_policy> if_not_reported = {};
    std::vector<std::string> source = {};  ///< the offices that deliver the figure

    static constexpr auto fields() {
        return std::tuple_cat(
            indicator::fields(),
            fields_of(optional("of", &declaration::of), optional("least", &declaration::least),
                      optional("most", &declaration::most), optional("fields", &declaration::record_fields),
                      optional("better", &declaration::better), optional("scope", &declaration::scope),
                      optional("signed", &declaration::is_signed),
                      optional("if_not_reported", &declaration::if_not_reported),
                      optional("source", &declaration::source)));
    }
};

/// A declared group or class and its title.
struct named_group {
    std::string id;
    bilingual title = {};
};

/// The document that a scheme puts into data.
struct source_document {
    std::string document;
    std::string issuer = {};
    std::optional<date> issued = {};

    static constexpr auto fields() {
        return fields_of(required("document", &source_document::document),
                         optional("issuer", &source_document::issuer),
                         optional("date", &source_document::issued));
    }
};

/// The days on which a scheme is in force.
struct validity {
    std::optional<date> from = {};
    std::optional<date> until = {};

    static constexpr auto fields() {
        return fields_of(optional("from", &validity::from), optional("until", &validity::until));
    }
};

/// One edition of one rule sheet, as a document or a program writes it. check() makes a scheme of it.
/// In its parts, what must be given has no default: a compiler that warns of missing initialisers tells what
/// a program left out.
struct definition {
    static constexpr std::string_view newest_format = "kaohe-scheme/1";

    std::string format{newest_format};
    std::string id;
    std::string edition;
    std::string level = {};
    sheet_result result{};
    bilingual title = {};
    std::optional<source_document> source = {};
    std::optional<validity> valid = {};
    keyed<named_group> groups = {};
    keyed<named_group> classes = {};
    keyed<declaration> indicators = {};
    policies missing = {};
    node score;
    std::vector<effect> effects = {};
    std::optional<kaohe::ranking> ranking = {};
    std::optional<grading> grades = {};
    std::vector<award> awards = {};
    std::optional<sampling_plan> sampling = {};

    static constexpr auto fields() {
        return fields_of(required("format", &definition::format), required("id", &definition::id),
                         required("edition", &definition::edition), optional("level", &definition::level),
                         optional("result", &definition::result), optional("title", &definition::title),
                         optional("source", &definition::source), optional("valid", &definition::valid),
                         optional("groups", &definition::groups), optional("classes", &definition::classes),
                         optional("indicators", &definition::indicators), inlined(&definition::missing),
                         required("score", &definition::score), optional("effects", &definition::effects),
                         optional("ranking", &definition::ranking), optional("grades", &definition::grades),
                         optional("awards", &definition::awards),
                         optional("sampling", &definition::sampling));
    }
};

}  // namespace kaohe
