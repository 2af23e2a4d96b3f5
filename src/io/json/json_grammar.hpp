#pragma once

#include <vector>

#include <kaohe/io/json.hpp>

#include "json_scan.hpp"

namespace kaohe::json_scan {

/// What may stand next in a document.
enum class expected { value, value_or_close, key, key_or_close, colon, comma_or_close, end };

/// Follows the JSON grammar from token to token.
class grammar {
public:
    explicit grammar(json_style style) : style_{style} {}

    [[nodiscard]] expected next() const { return next_; }
    /// The innermost open bracket; null outside all.
    [[nodiscard]] token const* innermost() const { return open_.empty() ? nullptr : &open_.back(); }
    [[nodiscard]] bool is_in_object() const {
        return innermost() && innermost()->what == token_kind::open_object;
    }
    [[nodiscard]] bool fits(token const& found) const;
    /// Precondition: it fits.
    void take(token const& found);

private:
    [[nodiscard]] bool wants_value() const {
        return next_ == expected::value || next_ == expected::value_or_close;
    }
    [[nodiscard]] bool wants_key() const { return next_ == expected::key || next_ == expected::key_or_close; }
    [[nodiscard]] bool may_close() const;
    void open(token const& found, expected first);
    void close();
    void separate();
    void end_value() { next_ = open_.empty() ? expected::end : expected::comma_or_close; }

    json_style style_;
    expected next_ = expected::value;
    std::vector<token> open_;
};

}  // namespace kaohe::json_scan
