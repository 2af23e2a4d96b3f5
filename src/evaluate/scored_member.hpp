#pragma once

#include <optional>
#include <span>
#include <vector>

#include "member_view.hpp"
#include "record_view.hpp"

namespace kaohe {

class world;

/// One member of a section with `each` while it is scored. It stays where it is: views and scene look into
/// it.
class scored_member {
public:
    /// One of the records of the list, in what is seen around it.
    scored_member(world& in, scene const& around, std::uint32_t section, record const& of);
    /// A child of the subject.
    scored_member(world& in, scene const& around, std::uint32_t section, std::uint32_t child);
    scored_member(scored_member const&) = delete;
    scored_member& operator=(scored_member const&) = delete;
    ~scored_member() = default;

    [[nodiscard]] kaohe::scene& scene() { return scene_; }
    [[nodiscard]] kaohe::environment& sees() { return view_; }
    [[nodiscard]] node_result const& whole() const { return result.nodes.front(); }
    [[nodiscard]] bool is_dropped() const { return whole().status == status::dropped; }
    /// It is not kept: nothing below it counts.
    void drop();

    member_result result;

private:
    class view final : public member_view {
    public:
        view(world& in, kaohe::scene const& of, environment& sees, std::uint32_t end)
            : member_view{sees, of.first, end}, world_{in}, scene_{of} {}

    private:
        node_result const& result(std::uint32_t node) override;

        world& world_;
        kaohe::scene const& scene_;
    };

    void open(std::size_t nodes);

    std::optional<record_view> record_;
    std::vector<progress> progress_;
    kaohe::scene scene_;
    view view_;
};

}  // namespace kaohe
