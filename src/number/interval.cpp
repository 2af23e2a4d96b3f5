#include <kaohe/number/interval.hpp>

#include <algorithm>
#include <array>

namespace kaohe {
namespace {

using end = std::optional<number>;

/// The product of two ends; 0 times unbounded is 0, since an end is a bound and not a value.
struct end_product {
    int infinite = 0;  ///< -1 or 1 where the product is unbounded
    number finite;
};

int sign_of(end const& x, int side) { return x ? x->sign() : side; }

end_product multiply(end const& a, int side_a, end const& b, int side_b) {
    int const sign = sign_of(a, side_a) * sign_of(b, side_b);
    if (sign == 0) return {};
    if (!a || !b) return {sign, {}};
    return {0, *a * *b};
}

end sum(end const& a, end const& b) {
    if (!a || !b) return std::nullopt;
    return *a + *b;
}

}  // namespace

interval hull(interval const& a, interval const& b) {
    interval both;
    if (a.least && b.least) both.least = std::min(*a.least, *b.least);
    if (a.most && b.most) both.most = std::max(*a.most, *b.most);
    return both;
}

interval operator+(interval const& a, interval const& b) {
    return {sum(a.least, b.least), sum(a.most, b.most)};
}

interval operator*(interval const& a, interval const& b) {
    std::array const corners{multiply(a.least, -1, b.least, -1), multiply(a.least, -1, b.most, 1),
                             multiply(a.most, 1, b.least, -1), multiply(a.most, 1, b.most, 1)};
    interval product;
    bool falls = false;
    bool rises = false;
    for (end_product const& each : corners) {
        falls = falls || each.infinite < 0;
        rises = rises || each.infinite > 0;
        if (each.infinite != 0) continue;
        product.least = product.least ? std::min(*product.least, each.finite) : each.finite;
        product.most = product.most ? std::max(*product.most, each.finite) : each.finite;
    }
    if (falls) product.least.reset();
    if (rises) product.most.reset();
    return product;
}

}  // namespace kaohe
