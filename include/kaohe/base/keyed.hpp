#pragma once

#include <vector>

namespace kaohe {

/// A list whose members a document writes as an object: the key is the member's `id`. The order is kept.
template <class T>
struct keyed : std::vector<T> {
    using std::vector<T>::vector;
};

}  // namespace kaohe
