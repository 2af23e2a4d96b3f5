#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>

#include <kaohe/kaohe.h>

namespace kaohe::c {

/// What stands behind a pointer of the C face. `word` tells its kind while it is alive. Handles that were
/// freed are kept, never given back to the machine, and used again only when many others of their kind have
/// been freed since: so a pointer that was freed, or one of another kind, is told by its word, and no memory
/// is looked at that is not there.
template <class Handle, class Content>
struct handle {
    std::atomic<std::uint64_t> word{0};
    std::optional<Content> content = {};
    Handle* freed_next = nullptr;
};

/// The word of one kind of handle: "kaohe" and its number.
constexpr std::uint64_t kind_word(std::uint64_t number) { return 0x6B61'6F68'6500'0000 | number; }

/// Makes and frees the handles of one kind.
template <class Handle>
class pool {
public:
    template <class... Parts>
    static Handle* make(Parts&&... parts) {
        Handle* const made = only().take();
        try {
            made->content.emplace(std::forward<Parts>(parts)...);
        } catch (...) {
            only().keep(made);
            throw;
        }
        made->word = Handle::alive;
        return made;
    }

    static bool is_alive(Handle const* asked) { return asked && asked->word == Handle::alive; }

    /// Does nothing with what is no handle of this kind, or none any more.
    static void release(Handle* given) {
        if (!given) return;
        std::uint64_t alive = Handle::alive;
        if (!given->word.compare_exchange_strong(alive, 0)) return;
        given->content.reset();
        only().keep(given);
    }

private:
    // How many are freed before the first of them is used again.
    static constexpr std::size_t kept_at_least = 1'024;

    // Never taken apart: a host may free its handles while it ends.
    static pool& only() {
        static pool& all = *new pool;
        return all;
    }

    // The one that was freed longest ago, or a new one.
    Handle* take() {
        std::lock_guard const hold{mutex_};
        if (count_ <= kept_at_least) return new Handle;
        --count_;
        return std::exchange(first_, first_->freed_next);
    }

    void keep(Handle* freed) {
        std::lock_guard const hold{mutex_};
        freed->freed_next = nullptr;
        (count_ == 0 ? first_ : last_->freed_next) = freed;
        last_ = freed;
        ++count_;
    }

    std::mutex mutex_;
    Handle* first_ = nullptr;  // freed longest ago
    Handle* last_ = nullptr;
    std::size_t count_ = 0;
};

}  // namespace kaohe::c
