#include <kaohe/io/report/make_report.hpp>
#include <kaohe/io/report/report_csv.hpp>

#include "commands.hpp"
#include "scoring.hpp"

namespace kaohe::cli {

exit_code run_score(options const& asked, console const& to) {
    scoring const scored{asked, to};
    switch (asked.format) {
        case format::json: scored.put_sheets(); break;
        case format::csv: scored.put_table(write_score_csv(scored.made(), to.reader())); break;
        case format::text: scored.put(score_report(scored.made(), asked.in)); break;
        case format::markdown:
        case format::html: scored.put(full_report(scored.made(), asked.in)); break;
    }
    return scored.how_it_ended();
}

}  // namespace kaohe::cli
