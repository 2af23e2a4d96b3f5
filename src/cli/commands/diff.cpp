#include <algorithm>

#include <kaohe/io/write_reconciliation.hpp>
#include <kaohe/study/reconcile.hpp>

#include "commands.hpp"
#include "scoring.hpp"

namespace kaohe::cli {

namespace {

// What both layers have in common is remarked once.
void put_table(reconciliation const& of, options const& asked, console const& to) {
    diagnostics notes = of.first->notes;
    for (diagnostic const& each : of.second->notes)
        if (std::ranges::find(notes, each) == notes.end()) notes.push_back(each);
    to.show(notes);
    to.put(write_reconciliation_csv(of, to.reader(), asked.in));
}

}  // namespace

exit_code run_diff(options const& asked, console const& to) {
    loaded_scheme const by = load_scheme(asked.paths.front(), to);
    loaded_cohort const of = load_cohort(asked, by.scheme, to);
    evaluation const first = evaluate_or_end(by, of, asked.layers.front(), asked, to);
    evaluation const second = evaluate_or_end(by, of, asked.layers.back(), asked, to);
    reconciliation const found = reconcile(first, second);
    if (asked.format == format::json) to.put(write_reconciliation(found, {by.sha256, of.sha256}));
    else if (asked.format == format::csv) put_table(found, asked, to);
    else put_report(reconciliation_report(found, asked.in), by, of, asked, to);
    exit_code const ended = how_it_ended(first);
    return ended == exit_code::ok ? how_it_ended(second) : ended;
}

}  // namespace kaohe::cli
