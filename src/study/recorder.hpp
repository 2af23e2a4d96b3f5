#pragma once

#include <vector>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/expr/environment.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// An environment that answers as another one does and writes down, once each, what it was asked: run a
/// calculation in it again and it knows the figures of exactly the branches that were taken.
class recorder : public environment {
public:
    recorder(environment& answering, scheme const& by, cohort const& in, subject const& of)
        : answering_{answering}, scheme_{by}, cohort_{in}, subject_{of} {}

    [[nodiscard]] std::vector<figure> const& figures() const { return figures_; }

    [[nodiscard]] outcome fact(fact_reference asked) override;
    [[nodiscard]] state reported(fact_reference asked) override;
    [[nodiscard]] std::string_view class_name() const override { return answering_.class_name(); }
    [[nodiscard]] std::string_view group() const override { return answering_.group(); }
    [[nodiscard]] std::optional<kaohe::period> const& period() const override { return answering_.period(); }
    [[nodiscard]] outcome points(std::uint32_t node, int back) override;
    [[nodiscard]] outcome met(std::uint32_t node) override;
    [[nodiscard]] outcome over(expression const& in, expression_node const& at, int back) override;

private:
    void note_fact(fact_reference asked, outcome const& found, kaohe::state reported);
    /// False if it was noted before.
    bool note(figure found);

    environment& answering_;
    scheme const& scheme_;
    cohort const& cohort_;
    subject const& subject_;
    std::vector<figure> figures_;
};

}  // namespace kaohe
