#include "scored_member.hpp"

#include "world.hpp"

namespace kaohe {
namespace {

std::size_t size_of(world const& in, std::uint32_t section) { return in.nodes()[section].end - section; }

declaration const& list_of(world const& in, std::uint32_t section) {
    return in.indicators()[*in.nodes()[section].written->each->list];
}

}  // namespace

scored_member::scored_member(world& in, kaohe::scene const& around, std::uint32_t section, record const& of)
    : result{.section = section, .around = around.member, .id = of.id, .subject = {}, .nodes{}},
      record_{std::in_place, *around.sees, in.indicators(), list_of(in, section), of},
      progress_(size_of(in, section)),
      scene_{.sees = &view_, .sheet = around.sheet, .subject = around.subject, .first = section},
      view_{in, scene_, *record_, in.nodes()[section].end} {
    open(size_of(in, section));
}

scored_member::scored_member(world& in, kaohe::scene const& around, std::uint32_t section,
                             std::uint32_t child)
    : result{.section = section,
             .around = around.member,
             .id = in.subject_at(child).id,
             .subject = child,
             .nodes{}},
      progress_(size_of(in, section)),
      scene_{.sees = &view_, .sheet = around.sheet, .subject = child, .first = section},
      view_{in, scene_, in.view(child), in.nodes()[section].end} {
    open(size_of(in, section));
}

/// A member is one because its section is in force.
void scored_member::open(std::size_t nodes) {
    result.nodes.resize(nodes);
    scene_.results = result.nodes.data();
    scene_.known = progress_.data();
    progress_.front() = {.in_force = gate::open, .scored = true};
}

void scored_member::drop() {
    for (node_result& each : result.nodes) {
        each = {};
        each.status = status::dropped;
    }
}

node_result const& scored_member::view::result(std::uint32_t node) { return world_.score(scene_, node); }

}  // namespace kaohe
