#include <utility>

#include <kaohe/number/format.hpp>
#include <kaohe/scheme/definition.hpp>

#include "content.hpp"
#include "io/report/sentence.hpp"

namespace kaohe::c {

namespace {

std::optional<std::string> exact(std::optional<number> const& x) {
    return x ? std::optional{to_text(*x)} : std::nullopt;
}

line_texts texts_of(explained_node const& of, sheet const& in) {
    node const& written = *of.node->written;
    outcome const& found = of.result->value;
    return {.id = of.id,
            .clause = of.node->clause,
            .status = std::string{word(of.result->status)},
            .title = written.title,
            .reason = {.zh = reason_of(of, in, language::zh), .en = reason_of(of, in, language::en)},
            .interpretation = written.interpretation,
            .value = found.present() ? std::optional{to_text(found.value)} : std::nullopt,
            .points = exact(of.result->points),
            .most = exact(of.attainable),
            .met = of.result->met};
}

std::unique_ptr<sheet_texts> texts_of(explanation const& of, scheme const& under) {
    auto made = std::make_unique<sheet_texts>();
    sheet const& shown = *of.sheet;
    made->points = exact(shown.points);
    made->total = exact(shown.total);
    if (shown.grade) made->grade = grade_name(shown, under);
    for (explained_node const& each : of.nodes)
        if (each.node->is_leaf()) made->lines.push_back(texts_of(each, shown));
    for (award_result const& each : shown.awards) made->amounts.push_back(exact(each.amount));
    return made;
}

}  // namespace

held_sheets::held_sheets(shared_scheme under, shared_cohort of, evaluation made)
    : under_{std::move(under)}, of_{std::move(of)}, made_{std::make_unique<evaluation>(std::move(made))},
      texts_{std::make_unique<texts_so_far>(*made_)} {}

sheet_texts const& held_sheets::texts(std::size_t sheet) const {
    std::lock_guard const hold{texts_->mutex};
    std::unique_ptr<sheet_texts>& known = texts_->of_sheet[sheet];
    if (!known) known = texts_of(texts_->explaining(sheet), under());
    return *known;
}

}  // namespace kaohe::c
