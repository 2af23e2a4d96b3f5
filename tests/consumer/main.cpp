#include <kaohe/base/version.hpp>

#include <cstdio>

int main() {
    std::printf("%s\n", kaohe::version().data());
    return kaohe::version().empty() ? 1 : 0;
}
