#include <fstream>
#include <iostream>
#include <iterator>
#include <kaohe/kaohe.hpp>
#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/line.hpp>
#include <kaohe/typed/literals.hpp>
#include <kaohe/typed/plain.hpp>

namespace typed = kaohe::typed;
using namespace kaohe::typed::literals;

// What this program knows of the scheme: ids, types and units. Another unit does not compile.
using person = typed::count<"person">;
using members = typed::indicator<"members", person>;
using trained = typed::indicator<"trained", typed::percent>;
using plan = typed::indicator<"plan", typed::flag>;
using net_growth = typed::line<"net", person>;

kaohe::scheme first_scheme() {
    std::ifstream in{"examples/schemes/first/scheme.json"};
    return kaohe::read_scheme({"scheme.json", {std::istreambuf_iterator<char>{in}, {}}}).value().scheme;
}

int main() {
    kaohe::scheme const scheme = first_scheme();
    // Once, when the program starts: does the scheme mean the same?
    auto const program = typed::check<members, trained, plan, net_growth>(scheme).value();

    typed::cohort counties{program, kaohe::period::parse("2024")};
    counties.add({.id = "a", .name = "甲县", .group = "east"})
        .set<members>(person{10'600})
        .set<typed::prior<members>>(person{10'000})
        .set<trained>(31.5_percent)
        .set<plan>(true);
    counties.add({.id = "b", .name = "乙县", .group = "east"})
        .set<members>(person{8'499}, {.source = "年报", .who = "组织部"})
        .set<typed::prior<members>>(person{8'000})
        .set<trained>(typed::percent::of(2'700, 9'000))
        .set_not_applicable<plan>({.note = "新设"});

    auto const scored = kaohe::evaluate(scheme, counties.plain()).value();
    for (kaohe::sheet const& each : scored.sheets)
        std::cout << counties.plain().subjects[each.subject].name << ": " << to_text(*each.total) << ", net growth "
                  << to_text(program.read<net_growth>(each)->value()) << '\n';

    // A program and a scheme that are not of one mind are told so, both sides named.
    using in_ten_thousands = typed::indicator<"members", typed::amount<"万人">>;
    auto const refused = typed::check<in_ten_thousands>(scheme);
    for (auto const& finding : refused.diagnostics())
        std::cout << message(finding, kaohe::language::en) << '\n';
}
