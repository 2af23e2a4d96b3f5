#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "cohort_document.hpp"
#include "io/decode/decode.hpp"
#include "json_fact.hpp"
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
    /// What a key of the document names.
    struct meaning {
        declaration const* indicator = nullptr;
        fact_key key = {};
        std::string text = {};
    };
    /// How a fact stands under its key: alone, or in a list with those of other layers.
    enum class standing { alone, in_list };

    meaning const* find_meaning(std::string const& text);
    void read_values(json_value const& value, spot const& at, meaning const& of);
    void read_value(json_value const& value, spot const& at, meaning const& of, standing how);
    bool is_legible(written_fact const& written, json_value const& value, spot const& at, meaning const& of);
    /// Where the fact goes; nothing if its layer is not to be told or has one already.
    std::optional<fact_position> find_place(written_fact const& written, spot const& at, meaning const& of,
                                            standing how);
    bool take_place(fact_position where, spot const& at, meaning const& of, fact_key const& key);
    fact* put_list(json_value::list const& written, spot const& at, meaning const& of, fact_position where);

    indicator_scope level_;
    place const& at_;
    decoder& decoding_;
    cohort_reading& reading_;
    cohort_part part_;
    std::shared_ptr<json_places> places_;
    std::unordered_map<std::string, meaning> meanings_;  ///< by key of the document
};

}  // namespace kaohe
