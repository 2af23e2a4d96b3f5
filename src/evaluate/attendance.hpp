#pragma once

#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// Whether anything is there of several results that make one together.
struct attendance {
    bool any_error = false;
    bool any_present = false;
    status absent_as = status::unprinted;  ///< where none is

    void note(node_result const& each) {
        if (each.status == status::error) any_error = true;
        else if (each.points) any_present = true;
        else if (each.status == status::excluded || absent_as == status::unprinted) absent_as = each.status;
    }
};

}  // namespace kaohe
