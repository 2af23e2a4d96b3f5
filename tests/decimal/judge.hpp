#pragma once

#include <string>

#include "operations.hpp"
#include "vectors.hpp"

namespace kaohe::decimal {

enum class verdict {
    exact,      ///< the value is the expected one
    to_digits,  ///< and so it is after rounding to the context's precision
    beyond,     ///< refused by our limits, as it must be
    refused,    ///< no number, and refused
    by_zero,    ///< divided by zero, and refused
    failed,
    skipped,
};

struct judgement {
    verdict what;
    operation const* of = nullptr;      ///< borrowed from the table of operations; null if skipped
    std::string why;                    ///< it was skipped or failed
    bool operands_respelled = false;    ///< to kaohe's stricter grammar
    bool result_spelled_alike = false;  ///< to_text gives the expected text, character for character
};

/// Asks kaohe's numbers what the vector asks.
[[nodiscard]] judgement judge(vector const& asked);

}  // namespace kaohe::decimal
