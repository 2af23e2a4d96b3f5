#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include <kaohe/kaohe.h>

namespace kaohe::c {

/// What stands behind a pointer of the C face. `word` tells its kind while it is alive. Handles that were
/// freed are kept for the next of their kind and never given back to the machine: so a pointer that was
/// freed, or one of another kind, is told by its word, and no memory is looked at that is not there.
template <class Content>
struct handle {
    std::atomic<std::uint64_t> word{0};
    std::optional<Content> content = {};
};

/// The word of one kind of handle: "kaohe" and its number.
constexpr std::uint64_t kind_word(std::uint64_t number) { return 0x6B61'6F68'6500'0000 | number; }

/// All handles of one kind.
template <class Handle>
class pool {
public:
    template <class... Parts>
    static Handle* make(Parts&&... parts) {
        pool& all = only();
        std::lock_guard const hold{all.mutex_};
        if (all.free_.empty()) all.add_one();
        Handle* const made = all.free_.back();
        made->content.emplace(std::forward<Parts>(parts)...);
        all.free_.pop_back();
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
        pool& all = only();
        std::lock_guard const hold{all.mutex_};
        all.free_.push_back(given);
    }

private:
    // Never taken apart: a host may free its handles while it ends.
    static pool& only() {
        static pool& all = *new pool;
        return all;
    }

    // Room in the list of free ones for every handle there is, so that to free one cannot fail.
    void add_one() {
        all_.reserve(all_.size() + 1);
        free_.reserve(all_.size() + 1);
        all_.push_back(std::make_unique<Handle>());
        free_.push_back(all_.back().get());
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Handle>> all_;
    std::vector<Handle*> free_;
};

}  // namespace kaohe::c
