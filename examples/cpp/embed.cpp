#include <fstream>
#include <iostream>
#include <iterator>
#include <kaohe/io/render.hpp>
#include <kaohe/io/write_sheets.hpp>
#include <kaohe/kaohe.hpp>
#include <kaohe/rules/say.hpp>
#include <kaohe/scheme/placed_node.hpp>

kaohe::source file(std::string const& path) {
    std::ifstream in{path};
    return {path, {std::istreambuf_iterator<char>{in}, {}}};
}

// One county and its figures, as they come out of a database: whole numbers and exact text.
kaohe::cohort one_county() {
    kaohe::cohort made{.period = kaohe::period::parse("2024"), .subjects = {{.id = "a", .name = "甲县"}}};
    kaohe::number const trained = kaohe::parse_number("31.5%").value().value;
    made.put(made.subjects[0], {"members"}, {.state = kaohe::state::present, .value = kaohe::number{10'600}});
    made.put(made.subjects[0], {"members", 1}, {.state = kaohe::state::present, .value = kaohe::number{10'000}});
    made.put(made.subjects[0], {"trained"}, {.state = kaohe::state::present, .value = trained});
    return made;
}

// Every line of a sheet: its points and why.
void show(kaohe::evaluation const& of, kaohe::sheet const& shown) {
    for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
        kaohe::placed_node const& line = of.scheme->nodes()[i];
        kaohe::node_result const& result = shown.nodes[i];
        if (!line.is_line() || !result.points) continue;
        std::cout << line.written->id << ' ' << word(result.status) << ' ' << to_text(*result.points);
        if (result.why.form)
            std::cout << ": " << say(*result.why.form, shown.values(result.why), line.measured, kaohe::language::en);
        std::cout << '\n';
    }
}

int main() {
    auto const read = kaohe::read_scheme(file("examples/schemes/first/scheme.json"));
    if (!read) {
        std::cerr << render(read.diagnostics(), kaohe::language::en);
        return 1;
    }
    kaohe::cohort const county = one_county();
    auto const scored = kaohe::evaluate(read->scheme, county);
    if (!scored) {
        std::cerr << render(scored.diagnostics(), kaohe::language::en);
        return 1;
    }
    kaohe::sheet const& first = scored->sheets.front();
    std::cout << county.subjects[first.subject].name << ": " << to_text(*first.total) << '\n';
    show(*scored, first);
    std::cout << write_sheets(*scored, {}, kaohe::json_layout::compact).substr(0, 26) << "…\n";
}
