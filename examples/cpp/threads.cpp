#include <fstream>
#include <iostream>
#include <iterator>
#include <kaohe/kaohe.hpp>
#include <string>
#include <thread>
#include <vector>

kaohe::scheme gansu() {
    std::ifstream in{"schemes/gansu-2011/scheme.json"};
    return kaohe::read_scheme({"scheme.json", {std::istreambuf_iterator<char>{in}, {}}}).value().scheme;
}

kaohe::cohort city_with(int members) {
    kaohe::cohort made{.period = kaohe::period::parse("2011"), .subjects = {{.id = "a", .group = "prefecture"}}};
    made.put(made.subjects[0], {"members"}, {.state = kaohe::state::present, .value = kaohe::number{members}});
    made.put(made.subjects[0], {"members", 1}, {.state = kaohe::state::present, .value = kaohe::number{100'000}});
    return made;
}

int main() {
    kaohe::scheme const shared = gansu();  // never changes again: any thread may read it
    std::vector<std::string> points(4);
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 4; ++i)
            workers.emplace_back([&, i] {
                kaohe::cohort const city = city_with(100'000 + 25'000 * i);
                auto const scored = kaohe::evaluate(shared, city).value();
                points[static_cast<std::size_t>(i)] = to_text(*scored.sheets[0].points);
            });
    }
    for (std::string const& each : points) std::cout << each << '\n';
}
