#pragma once

#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

inline number const share_if_met = 1;
inline number const share_if_not = 0;

/// What a node gives to its section: its points; in a scheme without points 1 if it is met, 0 if not. Null:
/// it is absent, or could not be scored.
[[nodiscard]] inline number const* share_of(node_result const& of) {
    if (of.points) return &*of.points;
    return of.met ? (*of.met ? &share_if_met : &share_if_not) : nullptr;
}

/// Whether anything is there of several results that make one together.
struct attendance {
    bool any_error = false;
    bool any_present = false;
    status absent_as = status::unprinted;  ///< where none is

    void note(node_result const& each) {
        if (each.status == status::error) any_error = true;
        else if (share_of(each)) any_present = true;
        else if (each.status == status::excluded || absent_as == status::unprinted) absent_as = each.status;
    }
};

}  // namespace kaohe
