#pragma once

#include <chrono>

#include <nanobind/nanobind.h>

#include <kaohe/base/interruption.hpp>

#include "unlocked.hpp"

namespace kaohe::python {

/// Lets Ctrl-C, and the end of Python, stop a calculation that runs without the interpreter's lock. It asks
/// seldom: taking the lock may mean waiting for another thread.
class signal_watch {
public:
    [[nodiscard]] interruption ask() const { return {.asked = is_interrupted, .of = this}; }

private:
    using clock = std::chrono::steady_clock;

    // True leaves Python's exception in place, if there is one.
    static bool is_interrupted(void const* watch) {
        if (is_ending_elsewhere()) return true;
        auto const& self = *static_cast<signal_watch const*>(watch);
        clock::time_point const now = clock::now();
        if (now < self.next_) return false;
        self.next_ = now + between;
        nanobind::gil_scoped_acquire const lock;
        return PyErr_CheckSignals() != 0;
    }

    static constexpr std::chrono::milliseconds between{50};

    mutable clock::time_point next_ = clock::now() + between;
};

}  // namespace kaohe::python
