#pragma once

#include <nanobind/nanobind.h>

namespace kaohe::python {

/// Gives up the interpreter's lock for a calculation that touches no Python object. At the end of Python a
/// thread that asks for the lock is ended inside it, which no C++ survives: so the end waits for all of
/// these, and other threads keep the lock from then on.
class unlocked {
public:
    unlocked();
    unlocked(unlocked const&) = delete;
    unlocked& operator=(unlocked const&) = delete;
    ~unlocked();

private:
    PyThreadState* state_ = nullptr;  // null: the lock was kept
};

/// True once Python ends, except for the thread that ends it. Needs no lock.
[[nodiscard]] bool is_ending_elsewhere();

/// Has Python say when it ends.
void watch_for_the_end();

}  // namespace kaohe::python
