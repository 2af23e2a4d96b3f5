#include <kaohe/io/read_frame.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {
namespace {

checked_scheme counties_and_firms() {
    return read_scheme({"scheme.json",
                        R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "not_reported": "error",
        "score": {"id": "a", "rule": {"kind": "done", "points": 1}},
        "sampling": {
            "fields": {"gone": {"type": "flag", "title": {"zh": "事实不存在", "en": "Gone"}},
                       "workers": {"type": "count", "title": {"zh": "人数"}}, "members": {"type": "count", "title": {"zh": "人数"}}},
            "stages": [{"draw": 1, "of": "firm", "within": "county"}]}})"})
        .value();
}

// "id stratum parent: fields" of each candidate, else "line:column code" of each mistake.
std::string read(std::string_view text) {
    checked_scheme const by = counties_and_firms();
    auto const made = read_frame({"f", std::string{text}}, *by.scheme.written().sampling);
    std::string all;
    if (!made) {
        for (diagnostic const& each : made.diagnostics())
            all += std::to_string(each.where.line) + ':' + std::to_string(each.where.column) + ' ' +
                   std::string{name_of(each.what)} + '\n';
        return all;
    }
    for (candidate const& each : made->candidates()) {
        all += each.id + ' ' + each.stratum + ' ' + each.name + ' ' + each.parent;
        for (fact const& field : each.fields)
            all +=
                ' ' + (field.read().present() ? to_text(field.read().value) : std::string{word(field.state)});
        all += '\n';
    }
    return all;
}

TEST(read_frame, reads_tables_by_ids_and_titles) {
    EXPECT_EQ(read("stratum,事实不存在,id,parent,name,workers\ncounty,,c,,甲县,\nfirm,是, e ,c,一厂,１２\n"),
              "c county 甲县  not_reported not_reported\ne firm 一厂 c true 12\n");
}

TEST(read_frame, reads_documents_with_the_same_words) {
    EXPECT_EQ(read(R"({"format": "kaohe-frame/1", "candidates": [
                   {"id": "c", "stratum": "county", "name": "甲县"},
                   {"id": "e", "stratum": "firm", "parent": "c", "gone": true, "workers": 12},
                   {"id": "f", "stratum": "firm", "parent": "c", "gone": "否", "workers": null}]})"),
              "c county 甲县 \ne firm  c true 12\nf firm  c false not_reported\n");
}

TEST(read_frame, tells_where_a_table_is_wrong) {
    for (auto const& [text, told] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"", "1:1 csv_empty\n"},
             {"id,name\na,b\n", "1:1 frame_column_missing\n"},
             {"id,stratum,,gon\n", "1:12 cohort_column_nameless\n1:13 frame_column_unknown\n"},
             {"id,stratum,人数\n", "1:12 cohort_column_ambiguous\n"},
             {"id,stratum,gone,Gone\n", "1:17 cohort_column_repeated\n"},
             {"id,stratum\n", "1:1 frame_empty\n"},
             {"id,stratum\na\nb,firm\n", "2:1 csv_row_length\n"},
             {"id,stratum,gone,workers\na,firm,maybe,-1\nb,firm,,1.5\n",
              "2:8 flag_syntax\n2:14 fact_too_small\n3:9 fact_not_whole\n"},
             {"stratum,id\nfirm,a\n\nfrim,b\nfirm,a\n", "4:1 stratum_unknown\n5:6 subject_id_repeated\n"},
             {"id,stratum,parent\na,firm,z\n", "2:8 candidate_parent_unknown\n"}}) {
        EXPECT_EQ(read(text), told) << text;
    }
}

TEST(read_frame, tells_where_a_document_is_wrong) {
    for (
        auto const& [text, told] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
            {R"({"candidates": []})", "1:1 format_missing\n"},
            {R"({"format": "kaohe-frame/2", "candidates": []})", "1:12 format_newer\n"},
            {R"({"format": "kaohe-frame/1"})", "1:1 missing_key\n"},
            {R"({"format": "kaohe-frame/1", "candidates": []})", "1:43 frame_empty\n"},
            {R"({"format": "kaohe-frame/1", "candidates": [7]})", "1:44 expected_object\n"},
            {R"({"format": "kaohe-frame/1", "candidates": [{"id": "a", "stratum": "firm", "gone": "maybe"}]})",
             "1:83 flag_syntax\n"},
            {R"({"format": "kaohe-frame/1", "candidates": [{"id": "a", "stratum": "firm", "gone": {}}]})",
             "1:83 expected_text\n"},
            {R"({"format": "kaohe-frame/1", "candidates": [{"id": "a", "stratum": "firm", "parent": "a"}]})",
             "1:85 parent_circular\n"}}) {
        EXPECT_EQ(read(text), told) << text;
    }
}

// Whatever the bytes: an answer, and every mistake in its place.
TEST(read_frame, answers_to_damaged_documents) {
    checked_scheme const by = counties_and_firms();
    std::string const table = "id,stratum,parent,gone\nc,county,,\ne,firm,c,是\n";
    std::string const document =
        R"({"format": "kaohe-frame/1", "candidates": [{"id": "c", "stratum": "county", "gone": true}]})";
    std::mt19937 chance{7};
    for (int i = 0; i < 4000; ++i) {
        std::string damaged = i % 2 == 0 ? table : document;
        for (int hits = 0; hits < 3; ++hits)
            damaged[chance() % damaged.size()] = static_cast<char>(chance() % 256);
        auto const made = read_frame({"f", damaged}, *by.scheme.written().sampling);
        if (made) continue;
        ASSERT_FALSE(made.diagnostics().empty());
        for (diagnostic const& each : made.diagnostics()) ASSERT_GT(each.where.line, 0U) << damaged;
    }
}

}  // namespace
}  // namespace kaohe
