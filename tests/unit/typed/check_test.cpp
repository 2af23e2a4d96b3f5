#include <kaohe/typed/check.hpp>

#include <gtest/gtest.h>

#include <kaohe/base/diagnostic.hpp>

#include "program.hpp"

namespace kaohe::typed {
namespace {

/// Code, place and message of every finding.
template <class... Named>
std::string told(language in = language::en) {
    scheme const with = read_program_scheme();
    auto const found = check<Named...>(with);
    if (found) return "agreed";
    std::string all;
    for (diagnostic const& each : found.diagnostics())
        all.append(name_of(each.what))
            .append(" ")
            .append(each.where.pointer)
            .append(": ")
            .append(message(each, in));
    return all;
}

TEST(typed_check, takes_a_program_that_names_what_the_scheme_has) {
    EXPECT_EQ((told<members, dues, entered, plan, sent, work, seen, growth_line, gap_line>()), "agreed");
}

TEST(typed_check, names_an_indicator_that_the_scheme_lacks) {
    using misspelt = indicator<"membres", person>;
    EXPECT_EQ(told<misspelt>(),
              "program_indicator_unknown : the program reports the indicator \"membres\", which the "
              "scheme \"typed\" does not have");
    scheme const with = read_program_scheme();
    EXPECT_EQ(hint(check<misspelt>(with).diagnostics().front(), language::zh), "是否应为“members”？");
}

TEST(typed_check, names_both_types_where_they_differ) {
    using wrong_type = indicator<"members", amount<"person">>;
    EXPECT_EQ(told<wrong_type>(),
              "program_indicator_differs /indicators/members: the indicator \"members\": the "
              "program reports amount (person), the scheme wants count (person)");
}

TEST(typed_check, names_both_units_where_they_differ) {
    using wrong_unit = indicator<"dues", amount<"jiao">>;
    EXPECT_EQ(told<wrong_unit>(language::zh),
              "program_indicator_differs /indicators/dues: 指标“dues”：程序按"
              "amount（jiao）填报，考核办法规定为amount（yuan）");
}

TEST(typed_check, names_both_lists_of_a_choice) {
    using wrong_names = indicator<"work", choice<"good", "bad">>;
    EXPECT_EQ(told<wrong_names>(),
              "program_indicator_differs /indicators/work: the indicator \"work\": the program "
              "reports choice (good, bad), the scheme wants choice (fair, good)");
}

TEST(typed_check, points_at_the_line_that_is_its_own_indicator) {
    using wrong_plan = indicator<"plan", person>;
    EXPECT_EQ(told<wrong_plan>(),
              "program_indicator_differs /score/items/2: the indicator \"plan\": the program "
              "reports count (person), the scheme wants flag");
}

TEST(typed_check, refuses_to_report_what_the_scheme_computes) {
    using computed = indicator<"per_head", amount<"yuan/person">>;
    EXPECT_EQ(told<computed>(),
              "program_indicator_derived /indicators/per_head: the program reports the indicator "
              "\"per_head\", which the scheme computes from others");
}

TEST(typed_check, tells_a_percentage_from_a_difference_of_two) {
    using wrong_gap = line<"gap", percent>;
    EXPECT_EQ(told<wrong_gap>(),
              "program_line_differs /score/items/1: the line \"gap\": the program reads ratio, the "
              "scheme gives pp");
}

TEST(typed_check, knows_lines_only_by_their_own_ids) {
    using section = line<"total", percent>;
    EXPECT_EQ(told<section>(),
              "program_line_unknown : the program reads the line \"total\", which the scheme "
              "\"typed\" does not have");
}

TEST(typed_check, tells_every_disagreement) {
    scheme const with = read_program_scheme();
    auto const found =
        check<indicator<"members", flag>, dues, indicator<"x", flag>, line<"y", percent>>(with);
    EXPECT_EQ(found.diagnostics().size(), 3U);
}

}  // namespace
}  // namespace kaohe::typed
