#include <kaohe/io/report/make_report.hpp>
#include <kaohe/io/report/office_report.hpp>
#include <kaohe/io/report/report_csv.hpp>

#include "asked_office.hpp"
#include "commands.hpp"
#include "scoring.hpp"

namespace kaohe::cli {

namespace {

void put_by_clause(options const& asked, scoring const& scored, console const& to) {
    switch (asked.format) {
        case format::json: return scored.put_sheets();
        case format::csv: return scored.put_table(write_score_csv(scored.made(), to.reader()));
        case format::text: return scored.put(score_report(scored.made(), asked.in));
        case format::markdown:
        case format::html: return scored.put(full_report(scored.made(), asked.in));
    }
}

void put_by_office(options const& asked, std::string const& office, scoring const& scored,
                   console const& to) {
    switch (asked.format) {
        case format::json: return scored.put_sheets();
        case format::csv: return scored.put_table(write_office_score_csv(scored.made(), office, to.reader()));
        case format::text: return scored.put(office_score_report(scored.made(), office, asked.in));
        case format::markdown:
        case format::html: return scored.put(office_full_report(scored.made(), office, asked.in));
    }
}

}  // namespace

exit_code run_score(options const& asked, console const& to) {
    scoring const scored{asked, to};
    if (auto const office = asked_office(asked, scored.by().scheme, to))
        put_by_office(asked, *office, scored, to);
    else put_by_clause(asked, scored, to);
    return scored.how_it_ended();
}

}  // namespace kaohe::cli
