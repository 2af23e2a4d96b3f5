#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <kaohe/kaohe.h>
#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/result.hpp>

#include "content.hpp"

namespace kaohe::c {

/// Why a call has no result. Thrown inside the C face only.
struct refusal {
    kaohe_status status;
    diagnostics findings;
};

/// The caller's mistake.
[[noreturn]] void refuse_misuse(code what, arguments with = {});

/// Findings as a handle; null if there are none.
[[nodiscard]] kaohe_error* told(diagnostics const& findings);

/// What one exception in flight comes to, told to `error` where there is one.
[[nodiscard]] kaohe_status status_in_flight(kaohe_error** error) noexcept;

/// The fence around every function: no exception crosses it.
template <class Work>
kaohe_status guard(kaohe_error** error, Work&& work) noexcept {
    if (error) *error = nullptr;
    try {
        std::forward<Work>(work)();
        return KAOHE_OK;
    } catch (...) {
        return status_in_flight(error);
    }
}

/// The same of what makes a handle.
template <class Handle, class Work>
kaohe_status make(Handle** out, kaohe_error** error, Work&& work) noexcept {
    if (out) *out = nullptr;
    return guard(error, [&] {
        if (!out) refuse_misuse(code::call_null, {{"name", "out"}});
        *out = std::forward<Work>(work)();
    });
}

/// The content of a handle; refuses what is none, or none any more.
template <class Handle>
[[nodiscard]] auto& open(Handle* asked, std::string_view name) {
    if (!asked) refuse_misuse(code::call_null, {{"name", name}});
    if (!pool<std::remove_const_t<Handle>>::is_alive(asked))
        refuse_misuse(code::call_handle, {{"name", name}});
    return *asked->content;
}

/// What lists hold, as messages call it.
namespace names {
inline constexpr phrase subject{.zh = "单位", .en = "subject"};
inline constexpr phrase sheet{.zh = "评分表", .en = "sheet"};
inline constexpr phrase line{.zh = "考核项", .en = "line"};
inline constexpr phrase effect{.zh = "否决", .en = "effect"};
inline constexpr phrase award{.zh = "奖励", .en = "award"};
}  // namespace names

/// One element of a list; refuses an index past its end.
template <class List>
[[nodiscard]] auto& element(List& of, std::size_t index, phrase const& name) {
    if (index >= of.size())
        refuse_misuse(
            code::call_index,
            {{"name", name}, {"index", std::to_string(index)}, {"count", std::to_string(of.size())}});
    return of[index];
}

/// What stands where `out` points.
template <class T>
[[nodiscard]] T& target(T* out) {
    if (!out) refuse_misuse(code::call_null, {{"name", "out"}});
    return *out;
}

/// Text as handed in. Refuses NULL with a size.
[[nodiscard]] std::string_view text_in(char const* text, std::size_t size, std::string_view name);

/// The same of text that is no document: it must be UTF-8.
[[nodiscard]] std::string_view words_in(char const* text, std::size_t size, std::string_view name);

/// The value of a result, or its refusal.
template <class T>
[[nodiscard]] T value_of(result<T> made) {
    if (!made) throw refusal{KAOHE_REFUSED, made.diagnostics()};
    return std::move(*made);
}

}  // namespace kaohe::c
