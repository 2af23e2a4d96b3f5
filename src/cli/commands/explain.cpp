#include <algorithm>
#include <numeric>
#include <vector>

#include <kaohe/io/report/make_report.hpp>
#include <kaohe/io/report/office_report.hpp>
#include <kaohe/io/report/report_csv.hpp>

#include "asked_office.hpp"
#include "cli/words.hpp"
#include "commands.hpp"
#include "scoring.hpp"
#include "unknown_name.hpp"

namespace kaohe::cli {

namespace {

[[noreturn]] void end_without(std::string const& id, cohort const& in, console const& to) {
    std::vector<std::string_view> ids;
    for (subject const& each : in.subjects) ids.push_back(each.id);
    end_unknown({words::no_subject, words::no_subject_but}, id, ids, to);
}

/// The sheets asked for, as indices into evaluation::sheets.
std::vector<std::size_t> chosen_sheets(std::vector<std::string> const& ids, cohort const& in,
                                       console const& to) {
    std::vector<std::size_t> chosen(ids.empty() ? in.subjects.size() : 0);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    for (std::string const& id : ids) {
        auto const found = std::find_if(in.subjects.begin(), in.subjects.end(),
                                        [&](subject const& each) { return each.id == id; });
        if (found == in.subjects.end()) end_without(id, in, to);
        chosen.push_back(static_cast<std::size_t>(found - in.subjects.begin()));
    }
    return chosen;
}

}  // namespace

exit_code run_explain(options const& asked, console const& to) {
    scoring const scored{asked, to};
    std::vector<std::size_t> const sheets = chosen_sheets(asked.subjects, scored.of().cohort, to);
    evaluation const& made = scored.made();
    auto const office = asked_office(asked, scored.by().scheme, to);
    bool const as_table = asked.format == format::csv;
    if (asked.format == format::json) scored.put_sheets(sheets);
    else if (as_table && office)
        scored.put_table(write_office_explain_csv(made, sheets, *office, to.reader(), asked.in));
    else if (as_table) scored.put_table(write_explain_csv(made, sheets, to.reader(), asked.in));
    else if (office) scored.put(office_explain_report(made, sheets, *office, asked.in));
    else scored.put(explain_report(made, sheets, asked.in));
    return scored.how_it_ended();
}

}  // namespace kaohe::cli
