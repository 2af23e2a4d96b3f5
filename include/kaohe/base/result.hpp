#pragma once

#include <stdexcept>
#include <utility>
#include <variant>

#include <kaohe/base/diagnostic.hpp>

namespace kaohe {

/// Thrown by result::value() only: the throwing face of a refusal.
class failure : public std::runtime_error {
public:
    explicit failure(kaohe::diagnostics findings);

    [[nodiscard]] kaohe::diagnostics const& diagnostics() const noexcept { return findings_; }

private:
    kaohe::diagnostics findings_;
};

/// A T, or the diagnostics that say why there is none. Use it as a value (`if (!r) …`) or let value() throw.
template <class T>
class result {
public:
    result(T value) : content_{std::move(value)} {}
    result(kaohe::diagnostics findings) : content_{std::move(findings)} {}
    result(diagnostic finding) : content_{kaohe::diagnostics{std::move(finding)}} {}

    [[nodiscard]] explicit operator bool() const noexcept { return content_.index() == 0; }

    /// The value. Throws kaohe::failure if there is none.
    [[nodiscard]] T const& value() const& { return demand(), std::get<0>(content_); }
    [[nodiscard]] T& value() & { return demand(), std::get<0>(content_); }
    [[nodiscard]] T&& value() && { return demand(), std::get<0>(std::move(content_)); }

    /// The value. Precondition: there is one.
    T const& operator*() const { return *std::get_if<0>(&content_); }
    T& operator*() { return *std::get_if<0>(&content_); }
    T const* operator->() const { return std::get_if<0>(&content_); }
    T* operator->() { return std::get_if<0>(&content_); }

    /// Why there is no value. Precondition: there is none.
    [[nodiscard]] kaohe::diagnostics const& diagnostics() const { return *std::get_if<1>(&content_); }

private:
    void demand() const {
        if (content_.index() != 0) throw failure{*std::get_if<1>(&content_)};
    }

    std::variant<T, kaohe::diagnostics> content_;
};

}  // namespace kaohe
