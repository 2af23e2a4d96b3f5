#include <kaohe/model/measure.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>

#include "digits.hpp"

namespace kaohe {

namespace {

// In the order of `kind`.
constexpr std::array<phrase, words_of<kind>.size()> kind_names{
    phrase{"数值", "number"}, {"比率", "ratio"},  {"百分点", "pp"}, {"是否", "flag"},
    {"日期", "date"},         {"选项", "choice"}, {"文本", "text"}, {"清单", "records"}};

// "person", "person^2".
void append_factor(std::string& text, std::string const& name, int power) {
    text += name;
    if (power > 1) text.append("^").append(std::to_string(power));
}

}  // namespace

unit::unit(std::string_view written) {
    int sign = 1;
    while (!written.empty()) {
        std::size_t const end = std::min(written.find_first_of("*/"), written.size());
        *this = times(power_of(written.substr(0, end)), sign);
        sign = end < written.size() && written[end] == '/' ? -1 : 1;
        written.remove_prefix(std::min(end + 1, written.size()));
    }
}

/// "person", "person^2"; "1" is none.
unit unit::power_of(std::string_view factor) {
    unit found;
    std::size_t const caret = factor.find('^');
    std::optional<int> const power = caret == factor.npos
                                         ? std::nullopt
                                         : parse_digits(factor.substr(caret + 1), factor.size() - caret - 1);
    if (power && *power > 0) found.powers_.emplace_back(factor.substr(0, caret), *power);
    else if (!factor.empty() && factor != "1") found.powers_.emplace_back(factor, 1);
    return found;
}

std::string unit::text() const {
    std::string above;
    std::string below;
    for (auto const& [name, power] : powers_) {
        std::string& side = power > 0 ? above : below;
        if (power < 0) side += '/';
        if (power > 0 && !side.empty()) side += '*';
        append_factor(side, name, std::abs(power));
    }
    if (above.empty() && !below.empty()) above = "1";
    return above + below;
}

unit unit::times(unit const& other, int sign) const {
    std::map<std::string, int> powers{powers_.begin(), powers_.end()};
    for (auto const& [name, power] : other.powers_) powers[name] += sign * power;
    std::erase_if(powers, [](auto const& each) { return each.second == 0; });
    unit product;
    product.powers_.assign(powers.begin(), powers.end());
    return product;
}

unit operator*(unit const& a, unit const& b) { return a.times(b, 1); }

unit operator/(unit const& a, unit const& b) { return a.times(b, -1); }

bilingual describe(value_type const& type) {
    phrase const& name = kind_names[static_cast<std::size_t>(type.kind)];
    bilingual text{.zh = std::string{name.zh}, .en = std::string{name.en}};
    if (type.unit.is_none()) return text;
    text.zh.append("（").append(type.unit.text()).append("）");
    text.en.append(" (").append(type.unit.text()).append(")");
    return text;
}

}  // namespace kaohe
