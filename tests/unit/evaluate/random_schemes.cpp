#include "random_schemes.hpp"

namespace kaohe::testing {

std::string random_scoring::expression(std::size_t lines_before) {
    if (lines_before > 0 && one_in(3)) {
        std::string const points = R"(points(\"x)" + std::to_string(below(lines_before)) + R"(\"))";
        return one_of({points, points + " * a", "mean(" + points + " over group)",
                       "sum(" + points + " over others)", "rank(" + points + " over cohort, low)"});
    }
    return one_of({"a", "b", "a - a@prior", "a / b", "a * b - 3", "n", "if(f, a, b)", "b ?? 2",
                   "sum(a over group)", "mean(b over others)", "rank(a over group)",
                   "count(cohort where a > b)", "max(n over children)", "min(a + b over group where f)",
                   "how_many(f, g)"});
}

std::string random_scoring::modifiers() {
    std::string text;
    if (one_in(4)) text += R"(, "when": ")" + one_of({"f", "a > 2", "reported(b)"}) + '"';
    if (one_in(6)) text += R"(, "void": ")" + one_of({"g", "b < 0", "n = 3"}) + '"';
    if (one_in(4)) text += R"(, "scale": ")" + one_of({"2", "-1/3", "b"}) + '"';
    if (one_in(4)) text += R"(, "floor": )" + one_of({"0", "-5", "\"-n\""});
    if (one_in(4)) text += R"(, "cap": )" + one_of({"1", "7", "\"n\""});
    if (one_in(5)) text += R"(, "round": {"places": 1, "mode": "half_even"})";
    if (one_in(8)) text += R"(, "counts": false)";
    std::vector<std::string> actions{R"("error")", R"("exclude")", R"("full")", R"({"points": 2})"};
    bool const has_least =
        text.find(R"("floor": -5)") != std::string::npos && text.find(R"("cap": "n")") == std::string::npos;
    if (has_least) actions.push_back(R"("fail")");
    for (std::string const way : {"not_reported", "not_applicable", "undefined"}) {
        std::string const action = one_in(5) && way == "not_reported" ? R"("peer_mean")" : one_of(actions);
        if (!one_in(6)) text += ", \"" + way + "\": " + action;
    }
    return text + R"(, "points": 10)";
}

std::string random_scoring::item(std::size_t number) {
    std::string const id = "x" + std::to_string(number);
    if (!one_in(3)) return line(id, expression(number), modifiers());
    std::string const rule =
        one_of({R"({"kind": "threshold", "at_least": "FIGURE", "points": 3})",
                R"({"kind": "done", "points": "FIGURE", "else": -1})",
                R"({"kind": "per_step", "step": 2, "points": 1, "partial": "begun", "base": "FIGURE"})"});
    std::string const of = rule.find("done") == std::string::npos ? "a" : "f";
    std::string text =
        R"({"id": ")" + id + R"(", "of": ")" + of + R"(", "rule": )" + rule + modifiers() + "}";
    return text.replace(text.find("FIGURE"), 6, expression(number));
}

std::vector<std::string> random_scoring::items() {
    std::vector<std::string> made;
    std::size_t const count = 2 + below(6);
    for (std::size_t i = 0; i < count; ++i) {
        made.push_back(item(i));
    }
    return made;
}

std::string random_scoring::fact(std::string const& id) {
    if (one_in(5)) return "";
    if (one_in(8)) return " " + id + "=n/a";
    if (id == "f" || id == "g") return " " + id + (one_in(2) ? "=true" : "=false");
    if (id == "n") return " n=" + one_of({"0", "1", "3", "12", "-1"});
    return " " + id + "=" + one_of({"0", "1", "2.5", "-4", "1/3", "30"});
}

std::vector<given> random_scoring::subjects() {
    std::vector<given> made;
    std::size_t const count = 1 + below(7);
    for (std::size_t i = 0; i < count; ++i) {
        given each{.id = "s" + std::to_string(i)};
        for (std::string const id : {"a", "a@prior", "b", "n", "f", "g"}) each.facts += fact(id);
        each.group = one_of({"north", "south", "east"});
        if (i > 0 && one_in(2)) each.parent = "s" + std::to_string(below(i));
        made.push_back(std::move(each));
    }
    return made;
}

}  // namespace kaohe::testing
