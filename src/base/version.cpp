#include <kaohe/base/version.hpp>

namespace kaohe {

std::string_view version() noexcept { return KAOHE_VERSION; }

}  // namespace kaohe
