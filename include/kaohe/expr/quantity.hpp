#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/expr/syntax.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

struct table;

/// What a quantity is asked for; decides which types it may have. A rule's member says it by its type:
/// `quantity` for points, weights and amounts (a number of whatever unit, or a ratio), `level` and `distance`
/// for the scale of `of`.
enum class role : std::uint8_t { plain, level, distance };

/// What may stand wherever a number may stand (language.md 1): a number, an expression, or a table. It is put
/// together and taken apart where a table is complete.
class quantity {
public:
    static constexpr role asked = role::plain;

    quantity() noexcept;
    quantity(number constant);
    template <std::integral I>
    quantity(I constant);
    quantity(expression formula);
    template <std::convertible_to<std::string_view> Text>
    quantity(Text const& formula);
    quantity(table choices);
    quantity(quantity const& other);
    quantity(quantity&& other) noexcept;
    quantity& operator=(quantity const& other);
    quantity& operator=(quantity&& other) noexcept;
    ~quantity();

    /// The number, if it is constant: written as one, or an expression that was found to read nothing.
    [[nodiscard]] number const* as_number() const {
        number const* const plain = std::get_if<number>(&content_);
        return plain ? plain : folded();
    }
    [[nodiscard]] expression const* as_expression() const { return std::get_if<expression>(&content_); }
    [[nodiscard]] expression* as_expression() { return std::get_if<expression>(&content_); }
    [[nodiscard]] table const* as_table() const;
    [[nodiscard]] table* as_table();

    bool operator==(quantity const& other) const;

private:
    [[nodiscard]] number const* folded() const;

    // A vector of one table: the standard container that may hold a type which is not complete yet.
    std::variant<number, expression, std::vector<table>> content_;
};

/// What picks a table's entry.
enum class table_key : std::uint8_t { class_name, group, period, indicator, field };

/// A quantity that depends on a name: the subject's class or group, the period, or a choice or flag
/// indicator; of a record that is scored, or one around it, a field.
struct table {
    std::string by;
    std::map<std::string, quantity, std::less<>> entries;
    std::optional<quantity> otherwise = {};
    table_key over{};          ///< once bound
    std::uint32_t target = 0;  ///< the indicator or the field, once bound
    std::uint32_t level = 0;   ///< of which record the field is, 0 the innermost, once bound

    static constexpr auto fields() {
        return fields_of(required("by", &table::by), required("table", &table::entries),
                         optional("else", &table::otherwise));
    }
    bool operator==(table const& other) const {
        return by == other.by && entries == other.entries && otherwise == other.otherwise;
    }
};

template <std::integral I>
quantity::quantity(I constant) : quantity{number{constant}} {}
template <std::convertible_to<std::string_view> Text>
quantity::quantity(Text const& formula) : quantity{expression{formula}} {}

/// A position on the scale of what is measured: bounds, starts, targets.
struct level : quantity {
    using quantity::quantity;
    static constexpr role asked = role::level;
};

/// A distance on that scale: a step. Of a ratio, `%` and `pp` are both understood.
struct distance : quantity {
    using quantity::quantity;
    static constexpr role asked = role::distance;
};

}  // namespace kaohe
