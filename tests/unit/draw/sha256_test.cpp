#include <kaohe/draw/sha256.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

std::string digest_of(std::string_view bytes) {
    sha256 fingerprint;
    fingerprint.add(bytes);
    return fingerprint.finish();
}

// NIST's examples for FIPS 180-4.
TEST(sha256, gives_the_digests_of_the_standard) {
    EXPECT_EQ(digest_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(sha256, does_not_care_how_the_bytes_are_cut) {
    sha256 in_parts;
    in_parts.add("a");
    in_parts.add("");
    in_parts.add("bc");
    EXPECT_EQ(in_parts.finish(), digest_of("abc"));
}

// language.md 6: ticket = lowercase SHA-256 of `seed LF id`. The literals are what
// `printf '%s\n%s' SEED ID | sha256sum` prints.
TEST(sha256_ticket, is_what_sha256sum_prints_for_the_seed_a_line_feed_and_the_id) {
    EXPECT_EQ(sha256_ticket("abc", "x"), "21a96cbdde114711e46674735d9fa899ec35ab318bbb843a8a561d0334d10558");
    EXPECT_EQ(sha256_ticket("2013-01-06 第一次", "甲县"),
              "c9ef4153b4be1b15a3bf3bc5e9ae14babd82363c06127fb2b040821fdfd4d9fe");
    EXPECT_EQ(sha256_ticket("", ""), "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b");
}

}  // namespace
}  // namespace kaohe
