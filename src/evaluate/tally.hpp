#pragma once

#include <kaohe/number/number.hpp>
#include <kaohe/scheme/node.hpp>

namespace kaohe {

/// A section's members are joined as its items are combined.
[[nodiscard]] constexpr combination combination_of(joining how) {
    switch (how) {
        case joining::sum: break;
        case joining::mean: return combination::mean;
        case joining::best: return combination::best;
        case joining::least: return combination::least;
        case joining::all: return combination::all;
        case joining::any: return combination::any;
    }
    return combination::sum;
}

/// Makes one figure of several, one after the other: of what a section's children give it (share_of). All are
/// met where the least of them is, any where the best is.
class tally {
public:
    explicit tally(combination how) : how_{how} {}

    void add(number const& points) {
        bool const is_first = count_++ == 0;
        switch (how_) {
            case combination::sum:
            case combination::weighted:
            case combination::mean: so_far_ += points; return;
            case combination::best:
            case combination::any:
                if (is_first || points > so_far_) so_far_ = points;
                return;
            case combination::least:
            case combination::all:
                if (is_first || points < so_far_) so_far_ = points;
                return;
        }
    }

    /// False where nothing was added and nothing comes of that: of no points only the sum is 0.
    [[nodiscard]] bool has_result() const { return count_ > 0 || adds_up(how_); }
    /// Precondition: has_result().
    [[nodiscard]] number result() const {
        return how_ == combination::mean ? so_far_ / number{count_} : so_far_;
    }

private:
    combination how_;
    number so_far_;
    int count_ = 0;
};

}  // namespace kaohe
