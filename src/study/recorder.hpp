#pragma once

#include <vector>

#include <kaohe/study/explain.hpp>

#include "evaluate/world.hpp"
#include "expr/passing.hpp"
#include "scored_place.hpp"

namespace kaohe {

/// An environment that answers as another one does and writes down, once each, what it was asked: run a
/// calculation in it again and it knows the figures of exactly the branches that were taken.
class recorder final : public passing_environment {
public:
    /// Every fact is asked for in that layer, if there is one: as those that a derived indicator is made of.
    recorder(scored_place const& where, world& in, std::optional<layer> asked_in = {})
        : passing_environment{where.answering}, where_{where}, world_{in}, asked_in_{asked_in} {}

    [[nodiscard]] std::vector<figure> const& figures() const { return figures_; }
    [[nodiscard]] std::vector<figure> take() { return std::move(figures_); }

    [[nodiscard]] outcome fact(fact_reference asked) override;
    [[nodiscard]] state reported(fact_reference asked) override;
    [[nodiscard]] outcome points(std::uint32_t node, int back) override;
    [[nodiscard]] outcome met(std::uint32_t node) override;
    [[nodiscard]] outcome field(std::uint32_t level, std::uint32_t field) override;
    [[nodiscard]] outcome over(expression const& in, expression_node const& at, int back) override;

private:
    [[nodiscard]] fact_reference in_layer(fact_reference asked) const;
    void note_fact(fact_reference asked, outcome const& found, kaohe::state reported);
    void add_layer(figure& read, fact_reference asked) const;
    void note_parts(declaration const& of, fact_reference asked);
    void add_provenance(figure& read, kaohe::fact const& given, indicator const& of) const;
    /// False if it was noted before.
    bool note(figure found);

    scored_place const& where_;
    world& world_;
    std::optional<layer> asked_in_;
    std::vector<figure> figures_;
};

}  // namespace kaohe
