#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::scoring;
using testing::sum_of;

std::string const peer_mean = R"(, "not_reported": "peer_mean", "undefined": "exclude")";
std::string const barred = R"("effects": [{"id": "out", "when": "g", "effect": "excluded"}])";

// language.md 5: "peer_mean (mean points of the group's other scored subjects, else undefined)".
TEST(peer_mean, is_the_mean_of_the_groups_other_scored_subjects) {
    scoring const found{
        sum_of(line("x", "a", peer_mean)),
        {{.id = "u", .facts = "a=4"}, {.id = "v"}, {.id = "w", .facts = "a=9"}, {.id = "z", .facts = "a=0"}}};
    EXPECT_EQ(found.node("v", "x"), "peer_mean 13/3");
    EXPECT_EQ(found.met("v", "x"), "null");
    EXPECT_EQ(found.node("u", "x"), "scored 4");
}

TEST(peer_mean, of_several_that_are_missing_counts_only_who_was_scored) {
    scoring const found{
        sum_of(line("x", "a", peer_mean)),
        {{.id = "u"}, {.id = "v", .facts = "a=4"}, {.id = "w"}, {.id = "z", .facts = "a=8"}, {.id = "y"}}};
    for (std::string const id : {"u", "w", "y"}) EXPECT_EQ(found.node(id, "x"), "peer_mean 6");
    EXPECT_EQ(found.totals(), "6 4 6 8 6");
}

// 8: "peer_mean counts peers whose status is exactly scored"; excluded subjects are in no set.
TEST(peer_mean, leaves_out_peers_of_every_other_status_and_excluded_ones) {
    std::string const item = line("x", "a / b", R"(, "when": "f ?? true", "void": "n ?? 0 > 0",
        "not_reported": "peer_mean", "not_applicable": {"points": 100}, "undefined": {"points": 200})");
    scoring const found{sum_of(item, barred),
                        {{.id = "missing", .facts = "b=1 g=false"},
                         {.id = "scored", .facts = "a=6 b=2 g=false"},
                         {.id = "set", .facts = "a=n/a b=1 g=false"},
                         {.id = "undefined", .facts = "a=6 b=0 g=false"},
                         {.id = "absent", .facts = "a=6 b=1 f=false g=false"},
                         {.id = "voided", .facts = "a=6 b=1 n=1 g=false"},
                         {.id = "error", .facts = "a=6 b=1 n=-1 g=false"},
                         {.id = "out", .facts = "a=60 b=1 g=true"}}};
    EXPECT_EQ(found.node("missing", "x"), "peer_mean 3");
    EXPECT_EQ(found.node("voided", "x"), "voided 0");
    EXPECT_EQ(found.node("error", "x"), "error");
    EXPECT_EQ(found.node("out", "x"), "scored 60");
}

TEST(peer_mean, of_an_excluded_subject_is_that_of_the_others) {
    scoring const found{sum_of(line("x", "a", peer_mean), barred),
                        {{.id = "u", .facts = "a=4 g=false"}, {.id = "out", .facts = "g=true"}}};
    EXPECT_EQ(found.node("out", "x"), "peer_mean 4");
}

TEST(peer_mean, stays_within_the_group) {
    scoring const found{sum_of(line("x", "a", peer_mean)),
                        {{.id = "u", .facts = "a=4", .group = "north"},
                         {.id = "v", .group = "north"},
                         {.id = "w", .group = "south"},
                         {.id = "z", .facts = "a=10", .group = "south"},
                         {.id = "y", .group = "east"}}};
    EXPECT_EQ(found.node("v", "x"), "peer_mean 4");
    EXPECT_EQ(found.node("w", "x"), "peer_mean 10");
    EXPECT_EQ(found.node("y", "x"), "excluded");
}

TEST(peer_mean, without_any_peer_is_undefined) {
    struct fallback {
        std::string policies;
        std::string facts;
        std::string expected;
    };
    for (fallback const& each : std::vector<fallback>{
             {R"("not_reported": "peer_mean", "undefined": {"points": 3})", "b=1", "set 3"},
             {R"("not_reported": "peer_mean", "undefined": "error")", "b=1", "error"},
             {R"("not_reported": "peer_mean", "undefined": "peer_mean")", "b=1", "error"},
             {R"("not_reported": "exclude", "undefined": "peer_mean")", "a=1 b=0", "error"},
         }) {
        scoring const found{sum_of(line("x", "a / b", ", " + each.policies)),
                            {{.id = "u", .facts = each.facts}, {.id = "v", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "x"), each.expected) << each.policies;
        EXPECT_EQ(found.node("v", "x"), each.expected) << each.policies;
    }
}

// y waits for x, which is a peer mean itself, and is one in turn for those who have no b.
TEST(peer_mean, follows_a_chain_of_lines) {
    std::string const items = line("y", R"(points(\"x\") + b)", peer_mean) + ", " + line("x", "a", peer_mean);
    scoring const found{sum_of(items),
                        {{.id = "u"},
                         {.id = "v", .facts = "a=2 b=10"},
                         {.id = "w", .facts = "a=4 b=20"},
                         {.id = "z", .facts = "b=5"}}};
    EXPECT_EQ(found.node("u", "x"), "peer_mean 3");
    EXPECT_EQ(found.node("z", "x"), "peer_mean 3");
    EXPECT_EQ(found.node("z", "y"), "scored 8");
    EXPECT_EQ(found.node("u", "y"), "peer_mean 44/3");
}

// A section whose condition is missing takes the mean of its peers; whoever looks at a line below first
// changes nothing.
TEST(peer_mean, of_a_section_is_the_same_whoever_asks_first) {
    std::string const section = R"({"id": "s", "combine": "sum", "when": "f", "not_reported": "peer_mean",
        "undefined": {"points": 3}, "items": [)" +
                                line("x", "a", R"(, "not_reported": "error")") + "]}";
    std::string const reader = line("r", R"(points(\"x\") ?? -1)");
    std::vector<given> const none{{.id = "u", .facts = "a=5"}, {.id = "v", .facts = "a=5"}};
    std::vector<given> const one{{.id = "u", .facts = "a=5"}, {.id = "v", .facts = "a=5 f=true"}};
    for (std::string const& items : {reader + ", " + section, section + ", " + reader}) {
        scoring const alone{sum_of(items), none};
        EXPECT_EQ(alone.node("u", "s") + " / " + alone.node("u", "x"), "set 3 / set");
        EXPECT_EQ(alone.node("v", "s") + " / " + alone.node("v", "x"), "set 3 / set");
        EXPECT_EQ(alone.node("u", "r"), "scored -1");
        scoring const with_peer{sum_of(items), one};
        EXPECT_EQ(with_peer.node("u", "s") + " / " + with_peer.node("u", "x"), "peer_mean 5 / peer_mean");
    }
}

TEST(peer_mean, does_not_depend_on_the_order_of_the_subjects) {
    std::vector<given> subjects{
        {.id = "u"}, {.id = "v", .facts = "a=1"}, {.id = "w"}, {.id = "z", .facts = "a=2"}};
    for (std::size_t turn = 0; turn < subjects.size(); ++turn) {
        scoring const found{sum_of(line("x", "a", peer_mean)), subjects};
        EXPECT_EQ(found.node("u", "x"), "peer_mean 1.5");
        EXPECT_EQ(found.node("w", "x"), "peer_mean 1.5");
        std::rotate(subjects.begin(), subjects.begin() + 1, subjects.end());
    }
}

}  // namespace
}  // namespace kaohe
