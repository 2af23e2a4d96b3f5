#include "visits.hpp"

#include <map>
#include <utility>

namespace kaohe {

namespace {

using host = std::optional<std::size_t>;

class round_trip {
public:
    explicit round_trip(std::vector<drawn_unit> drawn) {
        std::map<std::size_t, bool> is_drawn;
        for (drawn_unit const& each : drawn) is_drawn[each.candidate] = true;
        for (drawn_unit& each : drawn) {
            host const within = each.within;
            std::vector<drawn_unit>& beside = inside_[within];
            bool const is_start = !within || !is_drawn.contains(*within);
            if (is_start && beside.empty()) starts_.push_back(within);
            beside.push_back(std::move(each));
        }
    }

    std::vector<drawn_unit> visited() {
        for (host const each : starts_) visit(each);
        return std::move(order_);
    }

private:
    void visit(host within) {
        for (drawn_unit& each : inside_[within]) {
            host const next = each.candidate;
            order_.push_back(std::move(each));
            visit(next);
        }
    }

    std::map<host, std::vector<drawn_unit>> inside_;
    std::vector<host> starts_;
    std::vector<drawn_unit> order_;
};

}  // namespace

std::vector<drawn_unit> in_order_of_visits(std::vector<drawn_unit> drawn) {
    return round_trip{std::move(drawn)}.visited();
}

}  // namespace kaohe
