#pragma once

#include <string>

namespace kaohe {

/// The bytes of one document and the name under which people know it: a path, or "-" for what came in by a
/// pipe. kaohe opens no file by itself.
struct source {
    std::string file;
    std::string text;
};

}  // namespace kaohe
