#pragma once

#include <optional>

#include <kaohe/expr/environment.hpp>
#include <kaohe/expr/evaluate.hpp>
#include <kaohe/expr/quantity.hpp>

namespace kaohe {

/// Reads quantities for one subject and remembers the first trouble, so that arithmetic can be written
/// straight on: once something is missing nothing more is read, every further answer is a harmless 1 and the
/// whole result is to be thrown away. Of several expressions the first that is missing decides (language.md
/// 8); their order of reading is part of a rule's meaning.
class reading {
public:
    explicit reading(environment& in, int back = 0, waiting* waits = nullptr)
        : in_{in}, back_{back}, waits_{waits} {}

    /// A level on the scale of `v`: a number or a date. Once lost, `v` itself.
    [[nodiscard]] value like(level const& from, value const& v);
    [[nodiscard]] number operator()(quantity const& from) {
        number const* const constant = from.as_number();
        return constant ? *constant : computed(from);
    }
    /// Undefined unless the number is above 0.
    [[nodiscard]] number positive(quantity const& from);
    [[nodiscard]] std::optional<number> operator()(std::optional<quantity> const& from);

    /// `present`, or why the result is lost.
    [[nodiscard]] kaohe::state state() const { return state_; }
    void lose(kaohe::state why) {
        if (!is_lost()) state_ = why;
    }

private:
    [[nodiscard]] bool is_lost() const { return state_ != kaohe::state::present; }
    /// The outcome of what is no constant, if nothing was lost before.
    [[nodiscard]] std::optional<value> found(quantity const& from);
    [[nodiscard]] number computed(quantity const& from);

    environment& in_;
    int back_;
    waiting* waits_;
    kaohe::state state_ = kaohe::state::present;
};

}  // namespace kaohe
