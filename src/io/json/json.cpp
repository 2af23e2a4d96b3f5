#include <kaohe/io/json.hpp>

#include <algorithm>

#include <kaohe/base/text.hpp>

namespace kaohe {

json_value const* json_value::find(std::string_view key) const {
    object const* const members = as_object();
    if (!members) return nullptr;
    auto const found =
        std::find_if(members->begin(), members->end(), [&](auto const& each) { return each.key == key; });
    return found == members->end() ? nullptr : &found->value;
}

bool json_value::operator==(json_value const& other) const { return content == other.content; }

namespace {

struct in_brief {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(json_number const& number) const { return cut(number.text); }
    std::string operator()(std::string const& text) const { return '"' + cut(text) + '"'; }
    std::string operator()(json_value::list const& list) const { return list.empty() ? "[]" : "[…]"; }
    std::string operator()(json_value::object const& object) const { return object.empty() ? "{}" : "{…}"; }

    static std::string cut(std::string_view text) {
        constexpr std::size_t longest = 32;
        return shortened(text, longest);
    }
};

}  // namespace

std::string brief(json_value const& value) { return std::visit(in_brief{}, value.content); }

}  // namespace kaohe
