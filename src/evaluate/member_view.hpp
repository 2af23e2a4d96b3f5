#pragma once

#include <cstdint>

#include "expr/passing.hpp"
#include "scene.hpp"

namespace kaohe {

/// What is seen where a member is scored: what the record or the child sees, and the points beside it.
class member_view : public passing_environment {
public:
    /// The nodes of the section stand from `first` to before `end`.
    member_view(environment& sees, std::uint32_t first, std::uint32_t end)
        : passing_environment{sees}, first_{first}, end_{end} {}

    outcome points(std::uint32_t node, int back) final {
        bool const is_beside = back == 0 && node > first_ && node < end_;
        return is_beside ? points_in(result(node)) : passed_to().points(node, back);
    }
    outcome met(std::uint32_t node) final {
        bool const is_beside = node > first_ && node < end_;
        return is_beside ? met_in(result(node)) : passed_to().met(node);
    }

private:
    [[nodiscard]] virtual node_result const& result(std::uint32_t node) = 0;

    std::uint32_t first_;
    std::uint32_t end_;
};

}  // namespace kaohe
