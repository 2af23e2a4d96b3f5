#pragma once

#include <boost/json/basic_parser_impl.hpp>

#include <string>
#include <utility>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/json.hpp>

namespace kaohe {

/// A key that stands more than once in its object, and how often it did before.
struct repetition {
    std::string pointer;
    std::size_t earlier = 0;
};

/// Builds the tree from the parser's events, whose names are Boost's. Text and numbers may come in parts.
class json_builder {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit json_builder(std::size_t most_findings) : most_findings_{most_findings} {}

    using error = boost::json::error_code;
    using view = boost::json::string_view;

    [[nodiscard]] json_value take() { return std::move(root_); }
    [[nodiscard]] std::vector<repetition> const& repetitions() const { return repetitions_; }
    /// Pointers of the keys and values that hold U+0000, which neither files nor other languages' text can
    /// carry.
    [[nodiscard]] std::vector<place> const& zeros() const { return zeros_; }

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return open({json_value::object{}}); }
    bool on_object_end(std::size_t, error&) { return note_repetitions(), close(); }
    bool on_array_begin(error&) { return open({json_value::list{}}); }
    bool on_array_end(std::size_t, error&) { return close(); }
    bool on_key_part(view part, std::size_t, error&) { return append(part); }
    bool on_key(view part, std::size_t, error&) { return append(part), key(); }
    bool on_string_part(view part, std::size_t, error&) { return append(part); }
    bool on_string(view part, std::size_t, error&) { return append(part), text(); }
    bool on_number_part(view part, error&) { return append(part); }
    bool on_int64(std::int64_t, view part, error&) { return append(part), number(); }
    bool on_uint64(std::uint64_t, view part, error&) { return append(part), number(); }
    bool on_double(double, view part, error&) {
        return append(part), number();
    }  // its text is read, never its value
    bool on_bool(bool flag, error&) { return put({flag}); }
    bool on_null(error&) { return put({}); }
    bool on_comment_part(view, error&) { return true; }
    bool on_comment(view, error&) { return true; }

private:
    struct frame {
        json_value container;
        std::string key;  ///< of the member that is being read
    };

    bool append(view part) {
        text_.append(part.data(), part.size());
        return true;
    }

    bool open(json_value container);
    bool close();
    bool key();
    bool text();
    bool number();
    bool put(json_value value);
    void note_repetitions();
    void note_zero(std::string pointer, place::part on);
    [[nodiscard]] std::string pointer_of_frame() const;
    [[nodiscard]] std::string pointer_of_value() const;

    std::size_t most_findings_;
    json_value root_;
    std::vector<frame> frames_;
    std::string text_;
    std::vector<repetition> repetitions_;
    std::vector<place> zeros_;
};

}  // namespace kaohe
