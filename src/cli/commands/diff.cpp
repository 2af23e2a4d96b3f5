#include <kaohe/io/write_reconciliation.hpp>
#include <kaohe/study/reconcile.hpp>

#include "commands.hpp"
#include "scoring.hpp"

namespace kaohe::cli {

exit_code run_diff(options const& asked, console const& to) {
    loaded_scheme const by = load_scheme(asked.paths.front(), to);
    loaded_cohort const of = load_cohort(asked, by.scheme, to);
    evaluation const first = evaluate_or_end(by, of, asked.layers.front(), asked, to);
    evaluation const second = evaluate_or_end(by, of, asked.layers.back(), asked, to);
    reconciliation const found = reconcile(first, second);
    if (asked.format == format::json) to.put(write_reconciliation(found, {by.sha256, of.sha256}));
    else if (asked.format == format::csv) to.put(write_reconciliation_csv(found, to.reader(), asked.in));
    else put_report(reconciliation_report(found, asked.in), by, of, asked, to);
    exit_code const ended = how_it_ended(first);
    return ended == exit_code::ok ? how_it_ended(second) : ended;
}

}  // namespace kaohe::cli
