#include <kaohe/io/report/make_report.hpp>
#include <kaohe/io/report/report_csv.hpp>

#include "commands.hpp"
#include "scoring.hpp"

namespace kaohe::cli {

exit_code run_rank(options const& asked, console const& to) {
    scoring const scored{asked, to};
    if (asked.format == format::json) scored.put_sheets();
    else if (asked.format == format::csv) scored.put_table(write_rank_csv(scored.made(), to.reader()));
    else scored.put(rank_report(scored.made(), asked.in));
    return scored.how_it_ended();
}

}  // namespace kaohe::cli
