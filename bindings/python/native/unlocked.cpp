#include "unlocked.hpp"

#include <atomic>
#include <chrono>
#include <thread>

namespace kaohe::python {

namespace nb = nanobind;

namespace {

std::atomic<unsigned long> ending_thread = 0;  // 0: Python goes on
std::atomic<int> running = 0;

bool has_other_threads() {
    return PyThreadState_Next(PyInterpreterState_ThreadHead(PyInterpreterState_Get())) != nullptr;
}

// What threads hold that are cut off is given back by nobody, and is no leak.
void wait_for_the_others() {
    if (has_other_threads()) nb::set_leak_warnings(false);
    ending_thread = PyThread_get_thread_ident();
    nb::gil_scoped_release const others_finish;
    while (running > 0) std::this_thread::sleep_for(std::chrono::milliseconds{1});
}

// The threads that ran when a process was forked are not in its child.
void forget_the_others() { running = 0; }

}  // namespace

unlocked::unlocked() {
    if (is_ending_elsewhere()) return;
    ++running;
    state_ = PyEval_SaveThread();
}

unlocked::~unlocked() {
    if (!state_) return;
    PyEval_RestoreThread(state_);
    --running;
}

bool is_ending_elsewhere() {
    unsigned long const ending = ending_thread;
    return ending != 0 && ending != PyThread_get_thread_ident();
}

void watch_for_the_end() {
    nb::module_::import_("atexit").attr("register")(nb::cpp_function(wait_for_the_others));
    nb::module_::import_("os").attr("register_at_fork")(nb::arg("after_in_child") =
                                                            nb::cpp_function(forget_the_others));
}

}  // namespace kaohe::python
