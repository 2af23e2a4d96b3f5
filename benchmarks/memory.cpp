// How many bytes a loaded scheme holds, counted by a replaced operator new. Prints one line; fails above the
// limit.

#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <new>

#include <kaohe/io/read_scheme.hpp>

#include "gansu.hpp"

namespace {

std::size_t held = 0;  // bytes

}  // namespace

void* operator new(std::size_t size) {
    void* const made = std::malloc(size);
    if (!made) throw std::bad_alloc{};
    held += malloc_usable_size(made);
    return made;
}

void operator delete(void* made) noexcept {
    held -= malloc_usable_size(made);
    std::free(made);
}

void operator delete(void* made, std::size_t) noexcept { operator delete(made); }

int main() {
    constexpr std::size_t limit = 1024 * 1024;
    std::string const text = kaohe::benchmarks::gansu_text();
    std::size_t const before = held;
    kaohe::checked_scheme const gansu = kaohe::read_scheme({"gansu", text}).value();
    std::size_t const now = held - before;
    std::printf("%zu bytes are held by gansu-2011 once loaded; at most %zu\n", now, limit);
    return now <= limit ? EXIT_SUCCESS : EXIT_FAILURE;
}
