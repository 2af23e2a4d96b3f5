#include <kaohe/model/fact.hpp>

#include <algorithm>
#include <charconv>

namespace kaohe {

namespace {

// Farther back than any history reaches.
constexpr int most_back = 9999;

/// How many periods `@prior` or `@-2` goes back; nothing is 0.
std::optional<int> periods_of(std::string_view moved) {
    if (moved.empty()) return 0;
    if (moved == "@prior") return 1;
    if (!moved.starts_with("@-")) return std::nullopt;
    moved.remove_prefix(2);
    int back = 0;
    auto const [end, error] = std::from_chars(moved.data(), moved.data() + moved.size(), back);
    bool const is_back = error == std::errc{} && back > 1 && back <= most_back;
    return is_back && std::to_string(back) == moved ? std::optional{back} : std::nullopt;
}

}  // namespace

outcome fact::read() const {
    if (state != kaohe::state::present) return state;
    if (auto const* const found = std::get_if<number>(&value)) return *found;
    if (auto const* const found = std::get_if<bool>(&value)) return *found;
    if (auto const* const found = std::get_if<date>(&value)) return *found;
    if (auto const* const found = std::get_if<std::string>(&value)) return std::string_view{*found};
    if (auto const* const found = std::get_if<record_list>(&value)) return found;
    return kaohe::state::not_reported;
}

record_list::record_list() noexcept = default;
record_list::record_list(std::initializer_list<record> of) : std::vector<record>(of) {}
record_list::record_list(record_list const& other) = default;
record_list::record_list(record_list&& other) noexcept = default;
record_list& record_list::operator=(record_list const& other) = default;
record_list& record_list::operator=(record_list&& other) noexcept = default;
record_list::~record_list() = default;

bool record::operator==(record const& other) const {
    auto const says_the_same = [](fact const& a, fact const& b) {
        return a.state == b.state && a.value == b.value;
    };
    return id == other.id && std::ranges::equal(fields, other.fields, says_the_same);
}

std::span<std::optional<layer> const> layers_read(std::optional<layer> asked) {
    static constexpr std::array<std::optional<layer>, 4> newest_first{layer::final, layer::assessor,
                                                                      layer::self, std::nullopt};
    static constexpr std::array<std::optional<layer>, 6> one{layer::self,  std::nullopt, layer::assessor,
                                                             std::nullopt, layer::final, std::nullopt};
    if (!asked) return newest_first;
    return std::span{one}.subspan(2 * static_cast<std::size_t>(*asked), 2);
}

std::string to_text(fact_key const& key) {
    std::string text = key.indicator;
    if (key.back == 1) text += "@prior";
    else if (key.back > 1) text += "@-" + std::to_string(key.back);
    if (key.layer) text += '@' + std::string{word(*key.layer)};
    return text;
}

std::optional<fact_key> parse_fact_key(std::string_view text) {
    std::size_t const name = std::min(text.find('@'), text.size());
    fact_key found{std::string{text.substr(0, name)}};
    if (found.indicator.empty()) return std::nullopt;
    std::string_view rest = text.substr(name);
    if (std::size_t const last = rest.rfind('@'); last != rest.npos) {
        found.layer = from_word<layer>(rest.substr(last + 1));
        if (found.layer) rest = rest.substr(0, last);
    }
    auto const back = periods_of(rest);
    if (!back) return std::nullopt;
    found.back = *back;
    return found;
}

}  // namespace kaohe
