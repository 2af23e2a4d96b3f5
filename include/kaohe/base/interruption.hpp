#pragma once

namespace kaohe {

/// How a long calculation asks its caller whether to go on: a plain function, so that any flag will do.
struct interruption {
    bool (*asked)(void const* of) = nullptr;  ///< true: stop. Called by the thread that calculates.
    void const* of = nullptr;                 ///< handed to it; borrowed for the call

    [[nodiscard]] bool is_asked() const { return asked && asked(of); }
};

}  // namespace kaohe
