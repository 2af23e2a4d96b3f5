#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/expr/environment.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// One of the records that are looked into, and the list that says what its fields are.
struct seen_record {
    declaration const* list = nullptr;
    record const* of = nullptr;
};

/// Where nodes of a sheet were scored: the sheet itself, or one member of a section with `each`.
struct scored_place {
    environment& answering;  ///< what names meant there
    sheet const& shown;
    subject const& seen;  ///< whose facts they were
    member_result const* member = nullptr;
    std::vector<seen_record> records = {};  ///< the innermost first

    [[nodiscard]] node_result const& result(std::uint32_t node) const {
        return member ? member->at(node) : shown.nodes[node];
    }
    [[nodiscard]] std::optional<std::uint32_t> member_index() const {
        if (!member) return std::nullopt;
        return static_cast<std::uint32_t>(member - shown.members.data());
    }
    /// The members of a section that stands here, in their order.
    [[nodiscard]] std::vector<member_result const*> members_of(std::uint32_t section) const {
        std::vector<member_result const*> found;
        for (member_result const& each : shown.members)
            if (each.section == section && each.around == member_index()) found.push_back(&each);
        return found;
    }
};

}  // namespace kaohe
