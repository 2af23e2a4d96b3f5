#include "json_grammar.hpp"

namespace kaohe::json_scan {

bool grammar::may_close() const {
    return next_ == expected::value_or_close || next_ == expected::key_or_close ||
           next_ == expected::comma_or_close;
}

bool grammar::fits(token const& found) const {
    switch (found.what) {
        case token_kind::open_object:
        case token_kind::open_list:
        case token_kind::bare: return wants_value();
        case token_kind::text: return wants_value() || wants_key();
        case token_kind::close_object: return is_in_object() && may_close();
        case token_kind::close_list: return innermost() && !is_in_object() && may_close();
        case token_kind::colon: return next_ == expected::colon;
        case token_kind::comma: return next_ == expected::comma_or_close;
        case token_kind::end: return next_ == expected::end;
    }
    return false;
}

void grammar::take(token const& found) {
    switch (found.what) {
        case token_kind::open_object: return open(found, expected::key_or_close);
        case token_kind::open_list: return open(found, expected::value_or_close);
        case token_kind::close_object:
        case token_kind::close_list: return close();
        case token_kind::colon: next_ = expected::value; return;
        case token_kind::comma: return separate();
        case token_kind::text: return wants_key() ? void(next_ = expected::colon) : end_value();
        case token_kind::bare: return end_value();
        case token_kind::end: return;
    }
}

void grammar::open(token const& found, expected first) {
    open_.push_back(found);
    next_ = first;
}

void grammar::close() {
    open_.pop_back();
    end_value();
}

void grammar::separate() {
    bool const may_end = style_ == json_style::relaxed;
    if (is_in_object()) {
        next_ = may_end ? expected::key_or_close : expected::key;
    } else {
        next_ = may_end ? expected::value_or_close : expected::value;
    }
}

}  // namespace kaohe::json_scan
