#include <kaohe/model/fact.hpp>

#include <algorithm>
#include <charconv>

namespace kaohe {

namespace {

// Farther back than any history reaches.
constexpr int most_back = 9999;

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

std::string to_text(fact_key const& key) {
    if (key.back == 0) return key.indicator;
    return key.indicator + (key.back == 1 ? "@prior" : "@-" + std::to_string(key.back));
}

std::optional<fact_key> parse_fact_key(std::string_view text) {
    auto const at = text.find('@');
    std::string const indicator{text.substr(0, at)};
    if (indicator.empty()) return std::nullopt;
    if (at == text.npos) return fact_key{indicator, 0};
    std::string_view const moved = text.substr(at + 1);
    if (moved == "prior") return fact_key{indicator, 1};
    int back = 0;
    auto const [end, error] = std::from_chars(moved.data(), moved.data() + moved.size(), back);
    bool const is_back =
        error == std::errc{} && end == moved.data() + moved.size() && back < -1 && back >= -most_back;
    if (!is_back) return std::nullopt;
    fact_key const found{indicator, -back};
    return to_text(found) == text ? std::optional{found} : std::nullopt;
}

}  // namespace kaohe
