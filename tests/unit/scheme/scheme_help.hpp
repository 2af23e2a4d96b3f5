#pragma once

#include <string>
#include <string_view>

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// A whole scheme of some members; each test changes the one it is about. Members are JSON, without the outer
/// braces.
struct scheme_text {
    std::string_view indicators = R"(
        "members": {"type": "count", "unit": "person"}, "staff": {"type": "count", "unit": "person"},
        "entered": {"type": "percent"}, "built": {"type": "flag"}, "sent": {"type": "date"},
        "grade": {"type": "choice", "values": ["A", "B"]}, "money": {"type": "amount", "unit": "yuan"})";
    std::string_view items =
        R"({"id": "1", "of": "members", "rule": {"kind": "value", "least": 0, "most": 10}})";
    std::string_view root = {};  ///< members of the root, with a comma behind
    std::string_view rest = {};  ///< members of the scheme, with a comma before
    std::string_view policies = R"("not_reported": {"points": 0}, "undefined": {"points": 0},)";

    [[nodiscard]] std::string text() const {
        std::string all =
            R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "classes": {"a": "甲", "b": "乙"},)";
        all.append(policies)
            .append("\"indicators\": {")
            .append(indicators)
            .append("}, \"score\": {\"id\": \"total\", ");
        all.append(root).append("\"combine\": \"sum\", \"items\": [").append(items).append("]}").append(rest);
        return all + "}";
    }
};

[[nodiscard]] inline result<checked_scheme> read(scheme_text const& written) {
    return read_scheme({"scheme.json", written.text()});
}

/// "code pointer" of each finding.
[[nodiscard]] inline std::string all_of(diagnostics const& findings) {
    std::string all;
    for (diagnostic const& each : findings) {
        all.append(all.empty() ? "" : ", ").append(name_of(each.what)).append(" ").append(each.where.pointer);
    }
    return all;
}

/// What keeps a scheme from loading; empty if it loads.
[[nodiscard]] inline std::string mistakes(scheme_text const& written) {
    auto const checked = read(written);
    return checked ? std::string{} : all_of(checked.diagnostics());
}

/// What is doubtful about a scheme that loads.
[[nodiscard]] inline std::string doubts(scheme_text const& written) {
    auto const checked = read(written);
    return checked ? all_of(checked->warnings) : "does not load: " + all_of(checked.diagnostics());
}

/// A line on `of` with a rule that gives points and has no doubts of its own.
[[nodiscard]] inline std::string line(std::string_view id, std::string_view of, std::string_view more = {}) {
    std::string all = "{\"id\": \"";
    all.append(id).append("\", \"of\": \"").append(of).append("\"").append(more);
    return all + R"(, "rule": {"kind": "threshold", "at_least": 1, "points": 5}})";
}

}  // namespace kaohe
