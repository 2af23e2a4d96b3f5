#include <kaohe/rules/rule.hpp>

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

#include "rule_help.hpp"

namespace kaohe {
namespace {

template <class Kind>
struct named_kind {
    using type = Kind;
};

// Calls visit(named_kind<K>{}) for every kind of the closed list.
template <class Visit, class... Kinds>
void for_each_kind(std::variant<Kinds...> const*, Visit const& visit) {
    (visit(named_kind<Kinds>{}), ...);
}
template <class Visit>
void for_each_kind(Visit const& visit) {
    for_each_kind(static_cast<rule const*>(nullptr), visit);
}

// The names between braces, without the ending that may follow one.
std::set<std::string> holes(std::string_view text) {
    std::set<std::string> found;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        found.emplace(text.substr(open + 1, text.find_first_of("|}", open) - open - 1));
    }
    return found;
}

std::set<std::string> known(std::string_view names) {
    std::set<std::string> found;
    for (reason_name const& each : split_names(names)) found.emplace(each.name);
    return found;
}

void expect_holes_are_known(phrase const& sentence, std::string_view names, std::string_view kind) {
    for (language const in : {language::zh, language::en}) {
        EXPECT_FALSE(sentence.in(in).empty()) << kind;
        std::set<std::string> const told = known(names);
        for (std::string const& each : holes(sentence.in(in)))
            EXPECT_TRUE(told.contains(each)) << kind << ' ' << each;
    }
}

// language.md 4 names eight kinds.
TEST(rule, is_one_of_eight_kinds_with_a_word_each) {
    std::set<std::string_view> words;
    for_each_kind([&](auto kind) { words.insert(decltype(kind)::type::kind); });
    EXPECT_EQ(words, (std::set<std::string_view>{"bands", "choice", "done", "per_step", "proportional",
                                                 "segments", "threshold", "value"}));
    EXPECT_EQ(std::variant_size_v<rule>, words.size());
}

TEST(rule, lists_its_members_once) {
    for_each_kind([](auto kind) {
        using type = typename decltype(kind)::type;
        std::set<std::string_view> names;
        std::size_t count = 0;
        for_each_field<type>([&](auto const& each) {
            ++count;
            EXPECT_TRUE(each.need == presence::inlined || names.insert(each.name).second)
                << type::kind << each.name;
        });
        EXPECT_GT(count, 0u) << type::kind;
    });
}

TEST(rule, says_every_reason_in_both_languages_with_names_it_tells) {
    for_each_kind([](auto kind) {
        using type = typename decltype(kind)::type;
        EXPECT_FALSE(type::reasons.empty()) << type::kind;
        for (reason_form const& each : type::reasons) {
            EXPECT_FALSE(each.code.empty()) << type::kind;
            expect_holes_are_known(each.sentence, each.names, type::kind);
            if (!each.part_names.empty()) expect_holes_are_known(each.part, each.part_names, type::kind);
        }
    });
}

TEST(rule, answers_for_the_kind_that_it_is) {
    rule const one = rules::threshold{.limit = at_least(3), .points = 5};
    EXPECT_EQ(kind_of(one), "threshold");
    EXPECT_EQ(takes(one), rule_input::ordered);
    EXPECT_FALSE(own_indicator(one));
    EXPECT_EQ(range(one, nullptr), (interval{number{0}, number{5}}));
}

TEST(rule, is_equal_where_it_is_written_alike) {
    rule const three = rules::threshold{.limit = at_least(3), .points = 5};
    EXPECT_EQ(three, rule(rules::threshold{.limit = at_least(3), .points = 5}));
    EXPECT_NE(three, rule(rules::threshold{.limit = more_than(3), .points = 5}));
    EXPECT_NE(three, rule(rules::done{.points = 5}));
}

// Every quantity is found with its place below the rule and with what it is asked for.
// language.md 8: "the first that is missing decides; … A rule reads only the points of the branch taken."
TEST(rule, reads_what_places_a_value_before_its_points) {
    auto const undefined = [] { return text("staff / 0"); };
    auto const inapplicable = [] { return text("cases"); };
    rules::slope const steep{
        .limit = at_least(0), .step = undefined(), .points = inapplicable(), .partial = partial::whole};
    std::vector<rule> const placing_is_undefined{
        rules::threshold{
            .limit = at_least(undefined()), .points = inapplicable(), .otherwise = inapplicable()},
        rules::bands{.tiers = {{at_least(undefined()), inapplicable()}}, .otherwise = inapplicable()},
        rules::per_step{
            .step = undefined(), .points = inapplicable(), .partial = partial::whole, .base = inapplicable()},
        rules::segments{.mode = segment_mode::marginal, .slopes = {steep}, .base = inapplicable()},
        rules::proportional{.full = inapplicable(), .target = undefined()},
    };
    for (rule const& each : placing_is_undefined) {
        rule_in_use use{each, a_number};
        use.subject().set("staff", number{1});
        use.subject().set("cases", state::not_applicable);
        EXPECT_EQ(use.points("5"), "undefined") << kind_of(each);
    }
}

TEST(for_each_quantity, walks_all_quantities_of_a_rule) {
    rules::slope low{.limit = at_most(3), .step = 1, .points = -1, .partial = partial::whole, .most = 9};
    rule const one =
        rules::segments{.mode = segment_mode::whole, .slopes = {low}, .base = 2, .from = level{4}};
    std::string all;
    for_each_quantity(one, [&](quantity const& each, role asked, std::string const& below) {
        constexpr std::array words{" points", " level", " distance"};
        all += below + " = " + to_text(*each.as_number()) + words[static_cast<std::size_t>(asked)] + '\n';
    });
    EXPECT_EQ(all,
              "/slopes/0/at_most = 3 level\n/slopes/0/step = 1 distance\n/slopes/0/points = -1 points\n"
              "/slopes/0/most = 9 points\n/base = 2 points\n/from = 4 level\n");
}

TEST(for_each_quantity, goes_through_names_with_care_for_json_pointers) {
    rule const one = rules::choice{.points = {{"a/b", 1}, {"c~d", 2}}, .otherwise = 3};
    std::string all;
    for_each_quantity(one, [&](quantity const&, role, std::string const& below) { all += below + ' '; });
    EXPECT_EQ(all, "/points/a~1b /points/c~0d /else ");
}

}  // namespace
}  // namespace kaohe
