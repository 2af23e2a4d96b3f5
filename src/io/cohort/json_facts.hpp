#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "cohort_document.hpp"
#include "io/decode/decode.hpp"
#include "json_places.hpp"

namespace kaohe {

/// Reads the facts of a JSON document at one level, subject by subject, into a part.
class json_facts {
public:
    /// Places lie below `at`.
    json_facts(indicator_scope level, place const& at, decoder& decoding, cohort_reading& reading);

    [[nodiscard]] cohort_part& part() { return part_; }

    /// Adds a subject, or what stands for one, and the pointer to it.
    subject& add(subject of, std::string const& pointer);
    /// Reads the facts of the subject added last, which stands at `holder`. Null: it has none.
    void read(json_value const* facts, spot const& holder);

private:
    struct column {
        declaration const* indicator = nullptr;
        std::size_t at = 0;
    };

    column const* find_column(std::string const& key);
    void read_value(json_value const& value, spot const& at, column const& of);
    fact* put_list(json_value::list const& written, spot const& at, column const& of, fact_position where);

    indicator_scope level_;
    place const& at_;
    decoder& decoding_;
    cohort_reading& reading_;
    cohort_part part_;
    std::shared_ptr<json_places> places_;
    std::unordered_map<std::string, column> columns_;
};

}  // namespace kaohe
