#include <iostream>
#include <kaohe/kaohe.hpp>
#include <kaohe/scheme/definition.hpp>
#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/figure.hpp>

using person = kaohe::typed::count<"person">;
using members = kaohe::typed::indicator<"members", person>;

// Every 500 members more than last year earn a point.
kaohe::definition growth() {
    return {.id = "growth", .edition = "2024",
            .indicators = {{members::declared()}},
            .missing = {.not_reported = kaohe::policy{kaohe::policy_action::fail}},
            .score = {.id = "net", .of = "members - members@prior",
                      .rule = kaohe::rules::per_step{.step = 500, .points = 1, .partial = kaohe::partial::whole}}};
}

std::string points_for(kaohe::scheme const& by, int now, int before) {
    kaohe::typed::cohort one{kaohe::typed::check<members>(by).value()};
    one.add({.id = "a"}).set<members>(person{now}).set<kaohe::typed::prior<members>>(person{before});
    return to_text(*kaohe::evaluate(by, one.plain()).value().sheets[0].total);
}

int main() {
    auto const scheme = kaohe::check(growth()).value().scheme;
    for (int const now : {10'499, 10'500, 118'630, 9'400})
        std::cout << now << ": " << points_for(scheme, now, 10'000) << '\n';

    kaohe::definition misspelt = growth();
    misspelt.score.of = "members - membres@prior";
    auto const refused = kaohe::check(misspelt);
    for (auto const& finding : refused.diagnostics())
        std::cout << finding.where.pointer << ": " << message(finding, kaohe::language::en) << '\n';
}
