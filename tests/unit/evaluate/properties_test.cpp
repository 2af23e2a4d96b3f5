#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "random_schemes.hpp"
#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::random_scoring;
using testing::scoring;
using testing::sum_of;

constexpr std::uint32_t seeds = 80;

/// One of three ways to rank, an effect of each kind but exclusion, an award, and an exclusion that is never
/// unknown.
std::string rest(std::uint32_t seed) {
    std::vector<std::string> const ties{R"("share")", R"("dense")", R"("order", "then": ["b"])"};
    return R"("ranking": {"within": "group", "ties": )" + ties[seed % ties.size()] + R"(}, "effects": [
        {"id": "out", "when": "a@prior ?? 0 = 30", "effect": "excluded"},
        {"id": "zero", "when": "g and a > 2", "effect": "zeroed"},
        {"id": "bar", "when": "points(\"x0\") < 0", "effect": "award_barred"},
        {"id": "note", "when": "rank(b over group) = 1", "effect": "noted"}],
        "awards": [{"id": "prize", "top": 2, "within": "group", "amount": "n * 600"}])";
}

std::string joined(std::vector<std::string> const& items) {
    std::string text;
    for (std::string const& each : items) text += (text.empty() ? "" : ", ") + each;
    return text;
}

/// Every sheet by the id of its subject.
std::string all_sheets(scoring const& found) {
    std::vector<std::string> texts;
    for (subject const& each : found.all().cohort->subjects)
        texts.push_back(each.id + ":\n" + found.sheet_text(each.id));
    std::sort(texts.begin(), texts.end());
    return joined(texts);
}

struct example {
    std::vector<std::string> items;
    std::vector<given> subjects;
    std::string rest;

    [[nodiscard]] std::string sheets() const {
        return all_sheets(scoring{sum_of(joined(items), rest), subjects});
    }
};

example example_of(random_scoring& draw, std::uint32_t seed) {
    return {draw.items(), draw.subjects(), rest(seed)};
}

TEST(evaluation_properties, does_not_depend_on_the_order_of_items) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        random_scoring draw{seed};
        example one = example_of(draw, seed);
        std::string const expected = one.sheets();
        draw.shuffle(one.items);
        ASSERT_EQ(one.sheets(), expected) << "seed " << seed;
    }
}

TEST(evaluation_properties, does_not_depend_on_the_order_of_subjects) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        random_scoring draw{seed};
        example one = example_of(draw, seed);
        std::string const expected = one.sheets();
        draw.shuffle(one.subjects);
        ASSERT_EQ(one.sheets(), expected) << "seed " << seed;
    }
}

/// The place of a subject by counting: 1 + how many of its group have a greater total.
int place_by_counting(scoring const& found, std::size_t of) {
    auto const& subjects = found.all().cohort->subjects;
    int before = 0;
    for (sheet const& other : found.all().sheets) {
        bool const ranked = other.rank && subjects[other.subject].group == subjects[of].group;
        if (ranked && *other.total > *found.all().sheets[of].total) ++before;
    }
    return 1 + before;
}

// language.md 6: share is 1 2 2 4.
TEST(evaluation_properties, ranks_are_the_order_of_the_totals) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        random_scoring draw{seed};
        example const one = example_of(draw, 0);
        scoring const found{sum_of(joined(one.items), one.rest), one.subjects};
        for (sheet const& each : found.all().sheets) {
            bool const excluded =
                found.effects(found.all().cohort->subjects[each.subject].id).starts_with("out yes");
            ASSERT_EQ(each.rank.has_value(), each.total.has_value() && !excluded) << "seed " << seed;
            if (!each.rank) continue;
            ASSERT_EQ(*each.rank, place_by_counting(found, each.subject)) << "seed " << seed;
        }
    }
}

// "excluded … takes the subject out of every set": nobody else's sheet knows that it is there.
TEST(evaluation_properties, an_excluded_subject_changes_nobody_elses_sheet) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        random_scoring draw{seed};
        example const one = example_of(draw, seed);
        std::vector<given> more = one.subjects;
        given const guest{
            .id = "guest", .facts = "a=9 b=2 n=5 f=true a@prior=30", .group = more.front().group};
        more.insert(more.begin(), guest);
        scoring const with{sum_of(joined(one.items), one.rest), more};
        scoring const without{sum_of(joined(one.items), one.rest), one.subjects};
        for (given const& each : one.subjects) {
            ASSERT_EQ(with.sheet_text(each.id), without.sheet_text(each.id)) << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace kaohe
