#pragma once

#include <string_view>

#include <kaohe/base/diagnostic.hpp>

namespace kaohe::python {

/// What was written of Python objects is a document without a name.
[[nodiscard]] inline bool is_of_objects(std::string_view file) { return file.empty(); }

/// Nobody has seen the text that objects were written as: findings in it keep their JSON pointer alone.
inline void forget_lines_of_objects(diagnostics& findings) {
    for (diagnostic& each : findings) {
        if (is_of_objects(each.where.file)) each.where = {.pointer = each.where.pointer};
        if (each.also && is_of_objects(each.also->file)) each.also = place{.pointer = each.also->pointer};
    }
}

}  // namespace kaohe::python
