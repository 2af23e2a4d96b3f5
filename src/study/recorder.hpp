#pragma once

#include <vector>

#include <kaohe/study/explain.hpp>

#include "expr/passing.hpp"
#include "scored_place.hpp"

namespace kaohe {

/// An environment that answers as another one does and writes down, once each, what it was asked: run a
/// calculation in it again and it knows the figures of exactly the branches that were taken.
class recorder final : public passing_environment {
public:
    recorder(scored_place const& where, scheme const& by, cohort const& in)
        : passing_environment{where.answering}, where_{where}, scheme_{by}, cohort_{in} {}

    [[nodiscard]] std::vector<figure> const& figures() const { return figures_; }

    [[nodiscard]] outcome fact(fact_reference asked) override;
    [[nodiscard]] state reported(fact_reference asked) override;
    [[nodiscard]] outcome points(std::uint32_t node, int back) override;
    [[nodiscard]] outcome met(std::uint32_t node) override;
    [[nodiscard]] outcome field(std::uint32_t level, std::uint32_t field) override;
    [[nodiscard]] outcome over(expression const& in, expression_node const& at, int back) override;

private:
    void note_fact(fact_reference asked, outcome const& found, kaohe::state reported);
    void add_provenance(figure& read, kaohe::fact const& given, indicator const& of) const;
    /// False if it was noted before.
    bool note(figure found);

    scored_place const& where_;
    scheme const& scheme_;
    cohort const& cohort_;
    std::vector<figure> figures_;
};

}  // namespace kaohe
