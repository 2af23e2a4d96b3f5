#include "record_reader.hpp"

#include <algorithm>

#include <kaohe/base/text.hpp>
#include <kaohe/io/parse_fact.hpp>
#include <kaohe/model/why_invalid.hpp>

#include "base/named.hpp"
#include "io/cohort/spelling.hpp"

namespace kaohe {

std::optional<std::size_t> field_named(declaration const& list, std::string_view id) {
    auto const found = std::ranges::find(list.record_fields, id, &record_field::id);
    if (found == list.record_fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.record_fields.begin());
}

result<fact> read_field(std::string_view text, record_field const& of, place const& at,
                        cohort_reading& reading) {
    result<fact> found = parse_fact(text, of, reading.within);
    if (!found) return found;
    if (auto invalid = why_invalid(*found, of)) {
        invalid->where = at;
        reading.findings.tell(*std::move(invalid));
    }
    if (found->normalised && reading.widened++ == 0) reading.first_widened = at;
    return found;
}

arguments unknown_field(std::string const& found, declaration const& list) {
    std::vector<std::string_view> ids{record_members.front()};
    std::vector<spelling> known;
    for (record_field const& each : list.record_fields) {
        ids.push_back(each.id);
        add_names(known, each.id, each.title);
    }
    arguments with{{"found", found}, {"list", named(list.id, list.title)}, {"fields", join(ids, ", ")}};
    if (auto const meant = closest_meaning(found, known)) with.emplace_back("suggestion", *meant);
    return with;
}

}  // namespace kaohe
