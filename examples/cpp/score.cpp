#include <fstream>
#include <iostream>
#include <iterator>
#include <kaohe/kaohe.hpp>

kaohe::source file(std::string const& path) {
    std::ifstream in{path};
    return {path, {std::istreambuf_iterator<char>{in}, {}}};
}

int main() {
    auto const gansu = kaohe::read_scheme(file("schemes/gansu-2011/scheme.json")).value().scheme;
    auto const cities = kaohe::read_cohort({.current = {file("examples/data/pairs.csv")}}, gansu).value().cohort;
    auto const result = kaohe::evaluate(gansu, cities).value();
    for (kaohe::sheet const& each : result.sheets)
        std::cout << cities.subjects[each.subject].name << ": " << to_text(*each.total) << '\n';
}
