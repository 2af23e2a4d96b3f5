#include <kaohe/io/read_scheme.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/io/render.hpp>

#include "io/text/damaged_text.hpp"

namespace kaohe {
namespace {

constexpr int rounds = 1500;

// Every kind of rule and every part of a scheme, small.
constexpr std::string_view whole =
    R"j({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "title": {"zh": "考核"},
"source": {"document": "d", "date": "2011-07-25"}, "valid": {"from": "2011-07-25"},
"groups": {"north": {"zh": "北"}}, "classes": {"a": "甲", "b": "乙"},
"indicators": {"members": {"type": "count", "unit": "person", "if_not_reported": "prior"},
 "rate": {"type": "percent", "max": "120%"}, "sent": {"type": "date"}, "level": {"type": "choice", "values": ["优", "差"]},
 "need": {"type": "amount", "unit": "person", "of": {"by": "class", "table": {"a": 3}, "else": "members / 2"}}},
"not_reported": "fail", "undefined": {"points": 0},
"score": {"id": "total", "combine": "sum", "base": 50, "floor": 0, "absent": "drop", "items": [
 {"id": "1", "of": "members - members@prior", "rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"}},
 {"id": "2", "of": "rate", "when": "reported(rate)", "rule": {"kind": "threshold", "at_least": "80%", "points": 20}},
 {"id": "3", "of": "rate", "rule": {"kind": "bands", "else": 0, "tiers": [{"at_least": "90%", "points": 2}]}},
 {"id": "4", "of": "rate", "rule": {"kind": "segments", "mode": "marginal", "slopes": [
   {"less_than": "96%", "step": "1pp", "points": -1, "partial": "exact", "most": 5}]}},
 {"id": "5", "of": "members", "rule": {"kind": "proportional", "full": 5, "target": "need", "over": "capped"}},
 {"id": "6", "of": "level", "rule": {"kind": "choice", "points": {"优": 5}, "else": 0}},
 {"id": "7", "void": "members = 0", "rule": {"kind": "done", "points": 5}, "counts": false},
 {"id": "8", "scale": "1/2", "cap": 9, "round": {"places": 2, "mode": "half_up"}, "rule": {"kind": "value", "least": 0, "most": 9}}]},
"effects": [{"id": "late", "when": "sent > date(period, 11, 30)", "effect": "excluded"}],
"ranking": {"within": "group", "ties": "order", "then": ["members"]},
"awards": [{"id": "prize", "top": 3, "within": "group", "years": 2, "amount": "600 * members"}]})j";

std::vector<std::string_view> words_of_scheme() {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t const end = std::min(whole.find_first_of(" \n", at), whole.size());
        words.push_back(whole.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// Still mostly JSON: words of the scheme exchanged for one another.
std::string shuffled(std::mt19937& random) {
    auto words = words_of_scheme();
    for (auto changes = 1 + random() % 3; changes > 0; --changes)
        words[random() % words.size()] = words[random() % words.size()];
    std::string text;
    for (std::string_view const each : words) text.append(each) += ' ';
    return text;
}

// Whatever the bytes, there is a scheme or at least one located error that can be said in both languages.
void expect_an_answer(std::string bytes) {
    auto const read = read_scheme({"x.json", bytes});
    diagnostics const& findings = read ? read->warnings : read.diagnostics();
    EXPECT_NE(static_cast<bool>(read), has_errors(findings)) << bytes;
    for (diagnostic const& each : findings)
        EXPECT_NE(each.where.line, 0U) << name_of(each.what) << " in " << bytes;
    EXPECT_EQ(render(findings, language::zh).empty(), findings.empty());
    EXPECT_EQ(render(findings, language::en).find("{found}"), std::string::npos) << bytes;
}

TEST(read_scheme, accepts_the_scheme_that_the_others_are_made_of) {
    auto const read = read_scheme({"x.json", std::string{whole}});
    ASSERT_TRUE(read) << render(read.diagnostics(), language::en);
}

TEST(read_scheme, answers_any_bytes) {
    std::mt19937 random{20110725};
    for (int round = 0; round < rounds; ++round) {
        std::string bytes(random() % 64, '\0');
        for (char& each : bytes) each = any_byte(random);
        expect_an_answer(std::move(bytes));
    }
}

TEST(read_scheme, answers_damaged_schemes) {
    std::mt19937 random{20110726};
    for (int round = 0; round < rounds; ++round) expect_an_answer(damaged(std::string{whole}, random));
}

TEST(read_scheme, answers_schemes_with_words_in_wrong_places) {
    std::mt19937 random{20110727};
    for (int round = 0; round < rounds; ++round) expect_an_answer(shuffled(random));
}

}  // namespace
}  // namespace kaohe
