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
        if (index >= work_.within.nodes) return too_many(index, pointer);
        placed_node placed;
        placed.written = &written;
        placed.parent = parent;
        placed.clause = written.clause.empty() ? above.clause : written.clause;
        placed.pointer = pointer;
        placed.not_reported = pick(written.missing.not_reported, above.not_reported);
        placed.not_applicable = pick(written.missing.not_applicable, above.not_applicable);
        placed.undefined = pick(written.missing.undefined, above.undefined);
        placed.own = own_indicator(written, pointer);
        work_.nodes.push_back(placed);
        work_.writable.push_back(&written);
        work_.names.nodes.add(written.id);
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

    /// A line without `of` is its own indicator: the id and title of the line.
    std::optional<std::uint32_t> own_indicator(node const& written, std::string const& pointer) {
        if (!written.rule || written.of) return std::nullopt;
        std::optional<indicator> const own = kaohe::own_indicator(*written.rule);
        if (!own) {
            work_.say(code::line_of_required, pointer, {{"kind", std::string{kind_of(*written.rule)}}});
            return std::nullopt;
        }
        if (declared_.contains(written.id))
            work_.say(code::id_is_indicator, pointer_below(pointer, "id"), {{"id", written.id}});
        declaration& made = work_.indicators.emplace_back();
        static_cast<indicator&>(made) = *own;
        made.id = written.id;
        made.title = written.title;
        return static_cast<std::uint32_t>(work_.indicators.size() - 1);
    }

    checking& work_;
    std::set<std::string, std::less<>> declared_;
    std::map<std::string, std::string> seen_;
    bool refused_ = false;
};

}  // namespace

void place_nodes(checking& work) { placing{work}.run(); }

}  // namespace kaohe
