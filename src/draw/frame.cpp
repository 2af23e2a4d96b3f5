#include <kaohe/draw/frame.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>

#include "model/circles.hpp"
#include "model/id_text.hpp"

namespace kaohe {

namespace {

std::vector<std::string_view> strata_of(sampling_plan const& plan) {
    std::vector<std::string_view> names;
    auto const add = [&](std::string_view name) {
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    };
    for (sampling_stage const& each : plan.stages) {
        add(each.of);
        add(each.within);
    }
    return names;
}

class frame_check {
public:
    frame_check(std::vector<candidate> const& of, limits const& within) : of_{of}, within_{within} {}

    void check(sampling_plan const& plan) {
        if (of_.empty()) say(code::frame_empty, {.pointer = "/candidates"});
        std::vector<std::string_view> const strata = strata_of(plan);
        for (std::size_t i = 0; i < of_.size(); ++i) {
            check_id(i);
            check_stratum(i, strata);
        }
        for (std::size_t i = 0; i < of_.size(); ++i) parents_.push_back(parent_of(i));
        for (std::size_t const each : circles_in(parents_)) say_circle(each);
        if (findings.empty()) check_depth();
    }

    [[nodiscard]] parent_list take_parents() { return std::move(parents_); }

    diagnostics findings;

private:
    static place at(std::size_t index, std::string_view member) {
        return {.pointer = pointer_below(pointer_below("/candidates", index), member)};
    }

    void say(code what, place where, arguments with = {}) {
        findings.push_back({what, std::move(where), std::move(with)});
    }

    void check_id(std::size_t index) {
        std::string const& id = of_[index].id;
        if (auto const fault = fault_of_id(id)) return say(*fault, at(index, "id"), {{"id", id}});
        auto const [first, is_new] = by_id_.try_emplace(id, index);
        if (!is_new)
            findings.push_back(
                {code::subject_id_repeated, at(index, "id"), {{"id", id}}, at(first->second, "id")});
    }

    void check_stratum(std::size_t index, std::vector<std::string_view> const& strata) {
        std::string const& name = of_[index].stratum;
        if (std::ranges::find(strata, name) != strata.end()) return;
        arguments with{{"name", name}, {"names", join(strata, ", ")}};
        suggest(with, name, strata);
        say(code::stratum_unknown, at(index, "stratum"), std::move(with));
    }

    std::optional<std::size_t> parent_of(std::size_t index) {
        candidate const& each = of_[index];
        if (each.parent.empty()) return std::nullopt;
        auto const found = by_id_.find(each.parent);
        if (found != by_id_.end()) return found->second;
        say(code::candidate_parent_unknown, at(index, "parent"), {{"id", each.id}, {"parent", each.parent}});
        return std::nullopt;
    }

    void say_circle(std::size_t start) {
        std::vector<std::string_view> ids;
        for (std::size_t const each : circle_through(parents_, start)) ids.push_back(of_[each].id);
        say(code::parent_circular, at(start, "parent"), {{"chain", chain_text(ids)}});
    }

    // No circles here: every walk upwards ends.
    void check_depth() {
        for (std::size_t i = 0; i < of_.size(); ++i) {
            std::size_t levels = 0;
            for (auto above = parents_[i]; above && levels <= within_.depth; above = parents_[*above])
                ++levels;
            if (levels <= within_.depth) continue;
            return say(code::frame_too_deep, at(i, "parent"),
                       {{"id", of_[i].id}, {"most", std::to_string(within_.depth)}});
        }
    }

    std::vector<candidate> const& of_;
    limits const& within_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    parent_list parents_;
};

}  // namespace

result<frame> make_frame(std::vector<candidate> of, sampling_plan const& plan, limits const& within) {
    frame_check checked{of, within};
    checked.check(plan);
    if (!checked.findings.empty()) {
        cap(checked.findings, within.findings);
        return std::move(checked.findings);
    }
    frame made;
    made.parents_ = checked.take_parents();
    made.candidates_ = std::move(of);
    return made;
}

}  // namespace kaohe
