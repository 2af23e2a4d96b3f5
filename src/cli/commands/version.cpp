#include <string>

#include <kaohe/base/version.hpp>

#include "commands.hpp"

namespace kaohe::cli {

exit_code run_version(options const&, console const& to) {
    to.put("kaohe " + std::string{version()} + '\n');
    return exit_code::ok;
}

}  // namespace kaohe::cli
