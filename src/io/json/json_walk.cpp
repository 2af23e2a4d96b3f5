#include "json_walk.hpp"

#include <vector>

#include <kaohe/io/json.hpp>

namespace kaohe::json_scan {

namespace {

// Keeps the pointer of where the walk is.
class walker {
public:
    walker(std::string_view document, visitor const& visit) : document_{document}, visit_{visit} {}

    [[nodiscard]] bool is_lost() const { return levels_.size() > deepest; }

    void take(token const& next) {
        switch (next.what) {
            case token_kind::open_object: return open(next, container::object);
            case token_kind::open_list: return open(next, container::list);
            case token_kind::close_object:
            case token_kind::close_list: return close();
            case token_kind::comma: return separate();
            case token_kind::text: return expects_key() ? key(next) : value(next);
            case token_kind::bare: return value(next);
            case token_kind::colon:
            case token_kind::end: return;
        }
    }

private:
    enum class container { object, list };

    struct level {
        container is;
        std::string pointer;
        std::size_t index = 0;
        bool key_read = false;
    };

    [[nodiscard]] bool expects_key() const {
        return !levels_.empty() && levels_.back().is == container::object && !levels_.back().key_read;
    }

    void key(token const& next) {
        pointer_ = pointer_below(levels_.back().pointer, unescape(next.in(document_)));
        levels_.back().key_read = true;
        visit_(pointer_, place::part::key, next);
    }

    void value(token const& next) {
        if (!levels_.empty() && levels_.back().is == container::list)
            pointer_ = pointer_below(levels_.back().pointer, levels_.back().index);
        visit_(pointer_, place::part::value, next);
    }

    void open(token const& next, container what) {
        value(next);
        levels_.push_back({what, pointer_});
    }

    void close() {
        if (!levels_.empty()) levels_.pop_back();
    }

    void separate() {
        if (levels_.empty()) return;
        ++levels_.back().index;
        levels_.back().key_read = false;
    }

    std::string_view document_;
    visitor const& visit_;
    std::string pointer_;
    std::vector<level> levels_;
};

}  // namespace

void walk(std::string_view document, visitor const& visit) {
    walker at{document, visit};
    token next = next_token(document, 0);
    for (; next.what != token_kind::end && !at.is_lost(); next = next_token(document, next.end))
        at.take(next);
}

}  // namespace kaohe::json_scan
