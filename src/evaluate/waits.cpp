#include "waits.hpp"

#include <set>

namespace kaohe {
namespace {

/// Replaces derived indicators by the facts that they wait for.
class follower {
public:
    follower(world& in, std::uint32_t subject) : world_{in}, subject_{subject} {}

    void follow(waiting const& asked) {
        for (fact_reference const& each : asked) {
            if (!seen_.insert(each).second) continue;
            std::optional<quantity> const& derived = world_.indicators()[each.indicator].of;
            if (derived) follow(missing_in(*derived, each));
            else facts_.insert(each);
        }
    }

    [[nodiscard]] waiting facts() const { return {facts_.begin(), facts_.end()}; }

private:
    /// Asked of in a layer, it is made of facts of that layer.
    waiting missing_in(quantity const& derived, fact_reference const& asked) {
        waiting found;
        subject_view& seen = asked.layer ? world_.view({subject_, asked.layer}) : world_.view(subject_);
        static_cast<void>(evaluate(derived, seen, asked.back, &found));
        for (fact_reference& each : found)
            if (!each.layer) each.layer = asked.layer;
        return found;
    }

    world& world_;
    std::uint32_t subject_;
    std::set<fact_reference> seen_;
    std::set<fact_reference> facts_;
};

}  // namespace

waiting facts_behind(world& in, std::uint32_t subject, waiting const& asked) {
    follower from{in, subject};
    from.follow(asked);
    return from.facts();
}

}  // namespace kaohe
