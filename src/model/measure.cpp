#include <kaohe/model/measure.hpp>

#include <map>

namespace kaohe {

namespace {

// "person", "person^2".
void append_factor(std::string& text, std::string const& name, int power) {
    text += name;
    if (power > 1) text.append("^").append(std::to_string(power));
}

}  // namespace

unit::unit(std::string name) {
    if (!name.empty()) powers_.emplace_back(std::move(name), 1);
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

std::string describe(value_type const& type) {
    std::string text{word(type.kind)};
    if (!type.unit.is_none()) text.append(" (").append(type.unit.text()).append(")");
    return text;
}

}  // namespace kaohe
