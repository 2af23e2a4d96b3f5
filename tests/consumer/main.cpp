// What a program of somebody else's does first: read a scheme, and be told why it cannot be.
#include <iostream>
#include <kaohe/kaohe.hpp>

int main() {
    auto const read = kaohe::read_scheme({"scheme.json", "{}"});
    for (auto const& finding : read.diagnostics()) std::cout << message(finding, kaohe::language::en) << '\n';
    return read ? 1 : 0;
}
