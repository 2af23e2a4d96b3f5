#pragma once

#include <kaohe/io/read_cohort.hpp>

#include <string>
#include <vector>

#include "io/decode/small_scheme.hpp"

namespace kaohe {

using lines = std::vector<std::string>;

inline std::string text_of(fact const& of) {
    outcome const read = of.read();
    return read.present() ? to_text(read.value) : std::string{word(read.state)};
}

/// A subject in one line: its members, then what it reported: "a 甲 north 2011 members=12 paid=invalid".
inline std::string line_of(subject const& of, cohort const& in) {
    std::string line = of.id;
    for (std::string const& each : {of.name, of.group, of.class_name, of.parent})
        if (!each.empty()) line += " " + each;
    if (of.period) line += " " + of.period->text();
    for (std::size_t i = 0; i < of.facts.size(); ++i)
        if (of.facts[i].state != state::not_reported)
            line += " " + to_text(in.keys[i]) + "=" + text_of(of.facts[i]);
    return line;
}

inline lines lines_of(cohort const& all) {
    lines every;
    for (subject const& each : all.subjects) every.push_back(line_of(each, all));
    return every;
}

/// Findings in the order told, each in one line: "a.csv:2:5 number_magnitude"; those without a line as "a.csv
/// note".
inline lines lines_of(diagnostics const& findings) {
    lines every;
    for (diagnostic const& each : findings) {
        std::string line = each.where.file;
        if (each.where.line != 0)
            line += ":" + std::to_string(each.where.line) + ":" + std::to_string(each.where.column);
        every.push_back(line.append(" ").append(name_of(each.what)));
    }
    return every;
}

/// What was found, whether or not there is a cohort.
inline diagnostics const& findings_of(result<cohort_read> const& read) {
    return read ? read->findings : read.diagnostics();
}

inline result<cohort_read> read_small(cohort_sources const& from) {
    return read_cohort(from, small_scheme());
}

inline result<cohort_read> read_small_csv(std::string text) {
    return read_small({.current = {{"a.csv", std::move(text)}}});
}

inline result<cohort_read> read_small_json(std::string text) {
    return read_small({.current = {{"a.json", std::move(text)}}});
}

}  // namespace kaohe
