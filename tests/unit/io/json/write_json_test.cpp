#include <kaohe/io/write_json.hpp>

#include <gtest/gtest.h>

#include <kaohe/io/json.hpp>

namespace kaohe {
namespace {

std::string sample(json_layout layout) {
    json_writer out{layout};
    out.open_object()
        .key("id")
        .text("a\"b\\c")
        .key("n")
        .exact(number::fraction(1, 3))
        .key("list")
        .open_list();
    out.integer(-2).flag(true).null().open_object().close_object().close_list().key("none").open_list();
    return out.close_list().close_object().take();
}

TEST(json_writer, writes_members_in_the_order_of_the_calls) {
    EXPECT_EQ(sample(json_layout::compact),
              R"({"id":"a\"b\\c","n":"1/3","list":[-2,true,null,{}],"none":[]})");
}

TEST(json_writer, indents_on_request) {
    EXPECT_EQ(sample(json_layout::indented), R"({
  "id": "a\"b\\c",
  "n": "1/3",
  "list": [
    -2,
    true,
    null,
    {}
  ],
  "none": []
}
)");
}

TEST(json_writer, writes_any_text_so_that_it_is_read_back) {
    std::string const text = "工会 \"\\/\b\f\n\r\t\x01\x1f😀 \u2028";
    auto const read = parse_json({"", json_writer{}.text(text).take()}, json_style::strict);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read->as_text(), text);
    EXPECT_EQ(json_writer{}.text("\n\x01").take(), R"("\n\u0001")");
    EXPECT_EQ(json_writer{}.text("a\xFF").take(), "\"a\uFFFD\"");
}

TEST(json_writer, writes_any_key_so_that_it_is_read_back) {
    json_writer out;
    out.open_object().key("a\": 1, \"\\\n").integer(2).close_object();
    EXPECT_EQ(out.take(), R"({"a\": 1, \"\\\n":2})");
}

TEST(json_writer, writes_null_for_what_is_not_there) {
    EXPECT_EQ(json_writer{}.text_or_null("").take(), "null");
    EXPECT_EQ(json_writer{}.exact(std::optional<number>{}).take(), "null");
    EXPECT_EQ(json_writer{}.both({}).take(), "null");
    EXPECT_EQ(json_writer{}.both({.zh = "会员", .en = ""}).take(), R"({"zh":"会员"})");
}

}  // namespace
}  // namespace kaohe
