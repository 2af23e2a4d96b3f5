#pragma once

namespace kaohe::cli {

/// What the command tells its caller when it ends; stable.
enum class exit_code : int {
    ok = 0,
    findings = 1,   ///< a scheme or a test failed, or a sheet is incomplete
    usage = 2,      ///< the command line is not understood, or its -o names no place to write to
    bad_input = 3,  ///< a scheme or data cannot be read: nothing was scored
    limit = 4,      ///< a limit was reached
    internal = 70,  ///< a mistake in kaohe, or the machine failed
};

}  // namespace kaohe::cli
