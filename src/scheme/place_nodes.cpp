#include <algorithm>
#include <map>
#include <set>

#include <kaohe/base/text.hpp>
#include <kaohe/expr/names.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

/// Letters of any script, digits and `_ . -`: short enough to cite, safe in files and addresses.
bool is_id(std::string_view text) {
    if (text.empty()) return false;
    while (!text.empty()) {
        code_point const next = first_code_point(text);
        bool const mark = next.value == U'.' || next.value == U'-';
        if (!mark && !is_name_character(next.value)) return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

class placing {
public:
    explicit placing(checking& work) : work_{work} {
        for (declaration const& each : work.indicators) declared_.insert(each.id);
    }

    void run() {
        policies const& top = work_.written.missing;
        placed_node above;
        above.not_reported = pick(top.not_reported, nullptr);
        above.not_applicable = pick(top.not_applicable, nullptr);
        above.undefined = pick(top.undefined, nullptr);
        place_below(work_.written.score, above, 0, "/score");
    }

private:
    static policy const* pick(std::optional<policy> const& own, policy const* inherited) {
        return own ? &*own : inherited;
    }

    void place_below(node& written, placed_node const& above, std::uint32_t parent, std::string pointer) {
        auto const index = static_cast<std::uint32_t>(work_.nodes.size());
        check_id(written.id, pointer);
        check_offices(written.offices, pointer);
        if (index >= work_.within.nodes) return too_many(index, pointer);
        placed_node placed;
        placed.written = &written;
        placed.shape = node_shape{written};
        placed.parent = parent;
        placed.clause = written.clause.empty() ? above.clause : written.clause;
        placed.offices =
            written.offices.empty() ? above.offices : std::span<std::string const>{written.offices};
        placed.pointer = pointer;
        placed.not_reported = pick(written.missing.not_reported, above.not_reported);
        placed.not_applicable = pick(written.missing.not_applicable, above.not_applicable);
        placed.undefined = pick(written.missing.undefined, above.undefined);
        placed.repeated_by = above.repeated_by;
        find_own(placed, pointer);
        work_.nodes.push_back(placed);
        work_.writable.push_back(&written);
        work_.names.add_node(written.id, placed.repeated_by);
        if (written.each) placed.repeated_by = index;
        for (std::size_t i = 0; i < written.items.size(); ++i) {
            place_below(written.items[i], placed, index, pointer_below(pointer + "/items", i));
        }
        work_.nodes[index].end = static_cast<std::uint32_t>(work_.nodes.size());
    }

    void too_many(std::uint32_t index, std::string const& pointer) {
        if (index == work_.within.nodes && !refused_) {
            work_.say(code::too_many, pointer,
                      {{"what", "items"}, {"most", std::to_string(work_.within.nodes)}});
        }
        refused_ = true;
    }

    void check_id(std::string const& id, std::string const& pointer) {
        if (!is_id(id)) return work_.say(code::id_invalid, pointer_below(pointer, "id"), {{"id", id}});
        work_.check_words(id, pointer_below(pointer, "id"));
        auto const [before, is_new] = seen_.try_emplace(id, pointer);
        if (!is_new) work_.say_duplicate(id, pointer_below(pointer, "id"), before->second);
    }

    void check_offices(std::vector<std::string> const& offices, std::string const& pointer) {
        for (auto each = offices.begin(); each != offices.end(); ++each) {
            if (!each->empty() && std::find(offices.begin(), each, *each) == each) continue;
            auto const index = static_cast<std::size_t>(each - offices.begin());
            work_.say(code::office_invalid, pointer_below(pointer + "/offices", index), {{"office", *each}});
        }
    }

    /// A line without `of` is its own indicator, with the id and title of the line; of records, their field.
    void find_own(placed_node& line, std::string const& pointer) {
        node const& written = *line.written;
        if (!written.rule || written.of) return;
        std::optional<indicator> own = kaohe::own_indicator(*written.rule);
        if (!own) {
            return work_.say(code::line_of_required, pointer,
                             {{"kind", std::string{kind_of(*written.rule)}}});
        }
        own->id = written.id;
        own->title = written.title;
        std::string const id_pointer = pointer_below(pointer, "id");
        if (declared_.contains(written.id))
            return work_.say(code::id_is_indicator, id_pointer, {{"id", written.id}});
        if (is_of_records(line)) return add_field(line, *own, id_pointer);
        static_cast<indicator&>(work_.indicators.emplace_back()) = *own;
        line.own = static_cast<std::uint32_t>(work_.indicators.size() - 1);
    }

    [[nodiscard]] bool is_of_records(placed_node const& of) const {
        return of.repeated_by && !work_.nodes[*of.repeated_by].written->each->is_over_children();
    }

    /// Where the list is unknown, that is told elsewhere.
    void add_field(placed_node& line, indicator const& own, std::string const& id_pointer) {
        std::string const& list = work_.nodes[*line.repeated_by].written->each->over;
        auto const found = std::ranges::find(work_.indicators, list, &declaration::id);
        if (found == work_.indicators.end() || found->type != indicator_type::records) return;
        auto& fields = found->record_fields;
        if (std::ranges::find(fields, own.id, &record_field::id) != fields.end())
            return work_.say(code::id_is_indicator, id_pointer, {{"id", own.id}});
        static_cast<indicator&>(fields.emplace_back()) = own;
        line.own_field = static_cast<std::uint32_t>(fields.size());  // before them all stands the id
    }

    checking& work_;
    std::set<std::string, std::less<>> declared_;
    std::map<std::string, std::string> seen_;
    bool refused_ = false;
};

}  // namespace

void place_nodes(checking& work) { placing{work}.run(); }

}  // namespace kaohe
