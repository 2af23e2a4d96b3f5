#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/keyed.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/expr/syntax.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// What a frame says of every candidate beside the fields of the plan. None can be the name of a field.
inline constexpr std::array<std::string_view, 4> candidate_members{"id", "stratum", "name", "parent"};

/// What a frame says of its candidates for a stage's `where` to read, declared as an indicator is.
using frame_field = indicator;

/// One step of a draw: so many candidates of one stratum.
struct sampling_stage {
    std::string clause = {};
    bilingual title = {};
    int draw = 0;
    std::string of;                        ///< the stratum
    std::optional<expression> where = {};  ///< over the plan's fields
    /// A stratum: so many for each of its units that an earlier stage drew, from among those below it; where
    /// no stage draws that stratum, for each of its units in the frame. Empty: so many in all.
    std::string within = {};
    bilingual interpretation = {};

    static constexpr auto fields() {
        return fields_of(optional("clause", &sampling_stage::clause),
                         optional("title", &sampling_stage::title), required("draw", &sampling_stage::draw),
                         required("of", &sampling_stage::of), optional("where", &sampling_stage::where),
                         optional("within", &sampling_stage::within),
                         optional("interpretation", &sampling_stage::interpretation));
    }
};

/// How a scheme draws the units that are inspected (language.md 6). Strata are the names that its stages use.
struct sampling_plan {
    keyed<frame_field> columns = {};
    std::vector<sampling_stage> stages;

    static constexpr auto fields() {
        return fields_of(optional("fields", &sampling_plan::columns),
                         required("stages", &sampling_plan::stages));
    }
};

}  // namespace kaohe
