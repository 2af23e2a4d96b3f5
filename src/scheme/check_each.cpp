#include <algorithm>

#include <kaohe/base/text.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

/// What is asked of the members of the innermost section: whether they belong to it, or what they score.
enum class asking { who_belongs, what_they_score };

/// False if one of the lists around is unknown.
bool look_from_section(checking& work, std::optional<std::uint32_t> section, asking what) {
    scope& names = work.names;
    names.around.clear();
    names.member_of.clear();
    names.is_choosing = false;
    bool known = true;
    bool is_scored = what == asking::what_they_score;
    for (; section; section = work.nodes[*section].repeated_by) {
        each_clause const& each = *work.nodes[*section].written->each;
        if (is_scored) names.member_of.push_back(*section);
        else names.is_choosing = !each.is_over_children();
        is_scored = true;
        if (each.is_over_children()) break;  // a child is a subject of its own
        if (each.list) names.around.push_back(&names.records.at(*each.list));
        known = known && each.list;
    }
    std::ranges::reverse(names.around);
    return known;
}

/// Which list a section goes over, who is a member, and by what members are told apart.
class each_check {
public:
    each_check(checking& work, std::uint32_t section)
        : work_{work}, section_{section}, written_{*work.writable[section]->each},
          pointer_{work.nodes[section].pointer + "/each"} {}

    void run() {
        if (!written_.is_over_children() && !find_list()) return;
        if (!look_from_section(work_, section_, asking::who_belongs)) return;
        if (written_.where)
            bind_condition(*written_.where, work_.names, checking::at(pointer_ + "/where"), work_.findings);
        for (std::size_t i = 0; i < written_.once.size(); ++i)
            check_name(written_.once[i], pointer_below(pointer_ + "/once", i));
        if (written_.by) check_name(*written_.by, pointer_ + "/by");
        check_keep();
    }

private:
    bool find_list() {
        auto const found = work_.names.indicator_names.find(written_.over);
        if (found && work_.names.records.contains(*found)) {
            written_.list = *found;
            return true;
        }
        std::vector<std::string_view> known{each_clause::children};
        for (auto const& [list, fields] : work_.names.records)
            known.push_back(work_.names.indicators[list]->id);
        arguments with{{"found", written_.over}};
        suggest(with, written_.over, known);
        with.emplace_back("known", join(known, ", "));
        work_.say(code::each_unknown_list, pointer_ + "/over", std::move(with));
        return false;
    }

    void check_name(expression& name, std::string const& pointer) {
        if (!bind_expression(name, work_.names, checking::at(pointer), work_.findings)) return;
        if (!is_name_of_member(name.root()))
            work_.say(code::each_name_expected, pointer, {{"found", name.text}});
    }

    [[nodiscard]] bool is_name_of_member(expression_node const& at) const {
        if (!written_.is_over_children()) return at.what == operation::field && at.level == 0;
        return at.what == operation::fact || at.what == operation::own_class ||
               at.what == operation::own_group;
    }

    void check_keep() {
        if (!written_.once.empty() && !written_.keep)
            work_.say(code::each_keep_required, pointer_, {{"id", work_.writable[section_]->id}});
        if (written_.once.empty() && written_.keep)
            work_.say(code::node_member_misplaced, pointer_ + "/keep", {{"member", "keep"}});
    }

    checking& work_;
    std::uint32_t section_;
    each_clause& written_;
    std::string pointer_;
};

}  // namespace

bool look_from_node(checking& work, std::uint32_t node) {
    return look_from_section(work, work.nodes[node].repeated_by, asking::what_they_score);
}

bool look_from_member(checking& work, std::uint32_t section) {
    return look_from_section(work, section, asking::what_they_score);
}

void look_from_subject(checking& work) {
    static_cast<void>(look_from_section(work, std::nullopt, asking::what_they_score));
}

void check_each(checking& work, std::uint32_t section) { each_check{work, section}.run(); }

}  // namespace kaohe
