#pragma once

#include <utility>

namespace kaohe::python {

/// A struct of the Arrow interfaces, released at the end if it was filled.
template <class T>
class owned {
public:
    owned() = default;
    /// Moves it out of `from`, which counts as released from here on.
    explicit owned(T& from) : content_{std::exchange(from, T{})} {}
    owned(owned const&) = delete;
    owned& operator=(owned const&) = delete;
    ~owned() {
        if (content_.release) content_.release(&content_);
    }

    T* operator->() { return &content_; }
    T& operator*() { return content_; }

private:
    T content_ = {};
};

}  // namespace kaohe::python
