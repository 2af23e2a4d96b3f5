#pragma once

#include <set>
#include <string>
#include <vector>

#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// What an evaluation leaves open of its rankings: effects that would take a subject out or its points away,
/// and of which it is not known yet whether they apply. Borrows the evaluation.
class open_ranking {
public:
    explicit open_ranking(evaluation const& of);

    /// Whether a subject's rank may change once everything is reported, by its own effects or by those of
    /// others in its group.
    [[nodiscard]] bool may_change(sheet const& of) const;
    /// Which effects are open, for whom, and which figures settle it.
    [[nodiscard]] std::string notice(language in) const;

private:
    void add(sheet const& of);
    [[nodiscard]] std::vector<std::string> subjects() const;
    [[nodiscard]] std::vector<std::string> effects(language in) const;
    [[nodiscard]] std::vector<std::string> facts(language in) const;
    [[nodiscard]] std::string const& group_of(sheet const& of) const;

    evaluation const& of_;
    std::set<std::string> groups_;
    std::vector<sheet const*> sheets_;                ///< each once
    std::vector<effect_result const*> open_effects_;  ///< of all of them
};

}  // namespace kaohe
