#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/locate.hpp>

#include "io/text/byte_order_mark.hpp"
#include "io/text/position.hpp"
#include "io/text/readable.hpp"
#include "json_builder.hpp"
#include "json_fault.hpp"
#include "json_scan.hpp"
#include "json_walk.hpp"

namespace kaohe {

namespace {

namespace json = boost::json;

json::parse_options options(json_style style, limits const& within) {
    json::parse_options chosen;
    chosen.max_depth = std::min(within.depth, json_scan::deepest);
    chosen.allow_comments = style == json_style::relaxed;
    chosen.allow_trailing_commas = style == json_style::relaxed;
    return chosen;
}

// One walk over the text for all of them.
diagnostics located(std::vector<json_fault> faults, std::string const& file, std::string_view document) {
    diagnostics findings(faults.size());
    std::vector<mark> marks;
    for (std::size_t i = 0; i < faults.size(); ++i) {
        findings[i] = {faults[i].what, std::move(faults[i].where), std::move(faults[i].with)};
        findings[i].where.file = file;
        marks.push_back({faults[i].byte, &findings[i].where});
        if (!faults[i].also) continue;
        findings[i].also = place{.file = file};
        marks.push_back({*faults[i].also, &*findings[i].also});
    }
    fill_positions(document, std::move(marks));
    return findings;
}

json_fault fault_of(json::error_code const& error, std::size_t at, std::string_view document,
                    json_style style, limits const& within) {
    if (error == json::error::too_deep)
        return {
            code::json_too_deep, at, {{"most", std::to_string(std::min(within.depth, json_scan::deepest))}}};
    if (error == json::error::exponent_overflow) {
        std::size_t const begin = document.find_last_not_of("0123456789+-.eE", at - 1) + 1;
        return {code::number_exponent,
                begin,
                {{"text", token_at(document, begin)}, {"most", std::to_string(within.exponent)}}};
    }
    return explain_fault(document, at, style);
}

// Where the keys stand that stand more than once.
std::unordered_map<std::string, std::vector<std::size_t>> bytes_of_keys(
    std::vector<repetition> const& repeated, std::string_view document) {
    std::unordered_map<std::string, std::vector<std::size_t>> bytes;
    for (repetition const& each : repeated) bytes[each.pointer];
    json_scan::walk(document, [&](std::string const& pointer, place::part on, json_scan::token const& at) {
        auto const found = on == place::part::key ? bytes.find(pointer) : bytes.end();
        if (found != bytes.end()) found->second.push_back(at.begin);
    });
    return bytes;
}

std::vector<json_fault> faults_of(std::vector<repetition> const& repeated, std::string_view document) {
    if (repeated.empty()) return {};
    std::vector<json_fault> faults;
    auto const bytes = bytes_of_keys(repeated, document);
    for (repetition const& each : repeated) {
        auto const& all = bytes.at(each.pointer);
        std::size_t const here = all.at(std::min(each.earlier, all.size() - 1));
        faults.push_back({code::json_duplicate_key,
                          here,
                          {{"key", token_at(document, here)}},
                          all.front(),
                          {.pointer = each.pointer, .on = place::part::key}});
    }
    return faults;
}

diagnostics refused_zeros(std::vector<place> const& zeros, source const& from) {
    diagnostics findings;
    for (place const& each : zeros) {
        findings.push_back({code::json_control_character, each, {}});
        findings.back().where.file = from.file;
    }
    locate(from, findings);
    return findings;
}

result<json_value> parse(source const& from, std::string_view document, json_style style,
                         limits const& within) {
    json::basic_parser<json_builder> parser{options(style, within), within.findings};
    json::error_code error;
    std::size_t const read = parser.write_some(false, document.data(), document.size(), error);
    json_builder& built = parser.handler();
    std::vector<json_fault> faults = faults_of(built.repetitions(), document);
    if (error || read < document.size()) faults.push_back(fault_of(error, read, document, style, within));
    diagnostics findings = located(std::move(faults), from.file, document);
    for (diagnostic& each : refused_zeros(built.zeros(), from)) findings.push_back(std::move(each));
    cap(findings, within.findings);
    if (!findings.empty()) return findings;
    return built.take();
}

}  // namespace

result<json_value> parse_json(source const& from, json_style style, limits const& within) {
    if (auto unreadable = find_unreadable(from, within)) return *std::move(unreadable);
    std::string_view const document = without_mark(from.text);
    return parse(from, document, style, within);
}

}  // namespace kaohe
