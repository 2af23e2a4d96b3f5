#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// One figure as two evaluations read it; empty where one of them did not.
struct compared_figure {
    std::optional<figure> first = {};
    std::optional<figure> second = {};
};

/// A line that came out otherwise.
struct compared_line {
    std::string id = {};  ///< as sheets list it
    placed_node const* node = nullptr;
    node_result const* first = nullptr;  ///< null: the member that it belongs to is not there
    node_result const* second = nullptr;
    std::optional<number> change = {};          ///< of points; empty where one of them has none
    std::vector<compared_figure> figures = {};  ///< those whose values differ
};

/// A subject whose sheets differ.
struct compared_sheet {
    subject const* about = nullptr;
    sheet const* first = nullptr;
    sheet const* second = nullptr;
    std::optional<number> change = {};  ///< of totals
    std::vector<compared_line> lines = {};
};

/// Where two evaluations differ; what is equal is not listed. Borrows both.
struct reconciliation {
    evaluation const* first = nullptr;
    evaluation const* second = nullptr;
    std::vector<compared_sheet> sheets = {};  ///< in the cohort's order
};

/// Compares two evaluations of one cohort under one scheme, such as those of two layers: subject by subject
/// the lines whose value, points, being met or status differ, with the figures behind them, then totals,
/// ranks, grades, effects and awards.
[[nodiscard]] reconciliation reconcile(evaluation const& first, evaluation const& second);

}  // namespace kaohe
