#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <kaohe/base/limits.hpp>
#include <kaohe/model/cohort.hpp>

#include "io/text/finding_list.hpp"
#include "vocabulary.hpp"

namespace kaohe {

/// The texts of a subject by the names under which documents give them.
inline constexpr std::array<std::pair<std::string_view, std::string subject::*>, 5> subject_texts{
    {{"id", &subject::id},
     {"name", &subject::name},
     {"group", &subject::group},
     {"class", &subject::class_name},
     {"parent", &subject::parent}}};

/// What one document says of a cohort, and where it says so.
struct cohort_part {
    cohort content;
    std::unordered_map<std::string, std::size_t> by_id;
    std::uint32_t origin = 0;  ///< the document, for facts that name no source of their own
    /// The place of a subject's member ("group", "history/2010") and of its fact in a column of `content`.
    std::function<place(std::size_t subject, std::string_view member)> member_place;
    std::function<place(std::size_t subject, std::size_t column)> fact_place;
};

/// What one document says of single subjects, of groups and of everyone. A group or everyone is held as if it
/// were a subject.
struct cohort_parts {
    cohort_part subjects;
    cohort_part groups;
    cohort_part everyone;
};

/// What the readers of several documents share.
struct cohort_reading {
    vocabulary names;
    limits within;
    finding_list findings{within};
    std::size_t widened = 0;  ///< facts with full-width characters
    std::optional<place> first_widened = {};
};

/// The column of facts that a key names, refused if it names none.
std::optional<fact_key> read_key(std::string const& text, place const& at, cohort_reading& reading);

/// What a message says of a key that names no column of facts, and of the one that may have been meant.
arguments told_of_key(std::string_view text);

/// The indicator whose facts may stand under this name at this level; refused otherwise, and null.
declaration const* admit(declaration const* found, fact_key const& key, indicator_scope level,
                         place const& at, cohort_reading& reading);

/// One cell of a part.
struct fact_position {
    std::size_t subject = 0;
    std::size_t column = 0;
};

/// Puts a fact into its place, and gives it there.
fact& put_fact(fact made, fact_position at, cohort_part& to);

/// Reads a fact into its place; what is wrong with it goes to the findings. Null if it was refused.
fact* read_fact(std::string_view text, declaration const& of, fact_position at, cohort_part& to,
                cohort_reading& reading);

/// Refuses a fact without signature where the indicator asks for one: who and why, or the source.
void check_signature(provenance const& said, declaration const& of, fact_position at, cohort_part const& in,
                     cohort_reading& reading);

/// The period that a text names, refused if it names none. Empty text names none without harm.
std::optional<period> read_period(std::string_view text, place const& at, cohort_reading& reading);

/// Refuses ids that are empty, repeated or unfit, and groups and classes that the scheme does not declare.
/// Fills `by_id`.
void check_subjects(cohort_part& part, cohort_reading& reading);

}  // namespace kaohe
