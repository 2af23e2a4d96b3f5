#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/number/interval.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// What an indicator measures (language.md 2). Only a field of records can be text.
enum class indicator_type { count, amount, percent, flag, date, choice, mark, score, text, records };

template <>
inline constexpr std::array words_of<indicator_type>{
    std::string_view{"count"},  std::string_view{"amount"}, std::string_view{"percent"},
    std::string_view{"flag"},   std::string_view{"date"},   std::string_view{"choice"},
    std::string_view{"mark"},   std::string_view{"score"},  std::string_view{"text"},
    std::string_view{"records"}};

/// Which way is better. It is kept for whoever shows the scheme and never changes points.
enum class direction { more, less };

template <>
inline constexpr std::array words_of<direction>{std::string_view{"more"}, std::string_view{"less"}};

/// Of whom a fact speaks: of one subject, of a group's every member, or of all.
enum class indicator_scope { subject, group, cohort };

template <>
inline constexpr std::array words_of<indicator_scope>{std::string_view{"subject"}, std::string_view{"group"},
                                                      std::string_view{"cohort"}};

/// How a bare number is read for a percent indicator: 84.37 (percent) or 0.8437 (ratio). Without it the sign
/// is required.
enum class percent_form { percent, ratio };

template <>
inline constexpr std::array words_of<percent_form>{std::string_view{"percent"}, std::string_view{"ratio"}};

/// What is measured: id, type, unit and domain.
struct indicator {
    std::string id = {};
    indicator_type type = indicator_type::count;
    std::string unit = {};
    bilingual title = {};
    std::optional<number> min = {}, max = {};     ///< domain of count, amount and percent
    std::optional<number> least = {}, most = {};  ///< domain of mark and score
    std::vector<std::string> values = {};         ///< names of a choice
    std::optional<direction> better = {};
    indicator_scope scope = indicator_scope::subject;  ///< a fact at another level is refused
    std::optional<percent_form> written = {};
    bool is_signed = false;  ///< who and why, or the source, must come with the mark or score

    /// What everything that is declared as an indicator may say of itself.
    static constexpr auto fields() {
        return fields_of(required("type", &indicator::type), optional("unit", &indicator::unit),
                         optional("title", &indicator::title), optional("min", &indicator::min),
                         optional("max", &indicator::max), optional("values", &indicator::values),
                         optional("written", &indicator::written));
    }

    /// The type of its values, as expressions see them.
    [[nodiscard]] value_type measured() const;
};

/// The least and most of an indicator's numbers: counts are not negative unless `min` says otherwise,
/// percents lie between 0 and 1 unless `min` or `max` says otherwise. Unbounded for what is no number.
[[nodiscard]] interval domain_of(indicator const& of);

/// True if the value lies in the indicator's domain: within its least and most, whole for counts, one of the
/// values of a choice. A value of another type than the indicator's is never in its domain.
[[nodiscard]] bool in_domain(indicator const& of, value const& found);
/// The same where domain_of is at hand already.
[[nodiscard]] bool in_domain(indicator const& of, interval const& domain, value const& found);

}  // namespace kaohe
