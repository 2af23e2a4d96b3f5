#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cohort_part.hpp"

namespace kaohe {

/// Puts what several documents say of the same subjects together. Two unequal values are refused with both
/// places. Borrows the parts.
class part_merger {
public:
    explicit part_merger(cohort_reading& reading) : reading_{reading} {}

    /// Takes over everything; subjects that were not there yet are added.
    void add(cohort_part const& part);
    /// Takes over what is said of subjects that are there; gives the ids of the others.
    std::vector<std::string> add_to_known(cohort_part const& part);

    /// The subject of that id so far, its period always its own; null if there is none.
    [[nodiscard]] subject const* find(std::string const& id) const;
    [[nodiscard]] bool is_empty() const { return merged_.subjects.empty(); }
    /// What is wrong with subjects among themselves, each where the first document says it or should.
    [[nodiscard]] diagnostics faults() const;
    /// The groups that subjects name, each once, in alphabetical order; borrowed.
    [[nodiscard]] std::vector<std::string_view> groups() const;
    /// Hands the cohort over. A subject whose period is the cohort's has none of its own.
    [[nodiscard]] cohort take();

private:
    // A subject of the part that is being added, and the same subject as merged so far.
    struct meeting {
        cohort_part const& part;
        std::size_t index;
        subject& into;

        [[nodiscard]] subject const& from() const { return part.content.subjects[index]; }
    };

    // Two unequal values of one member.
    struct clash {
        wording key;  ///< the member's or the fact's
        std::string here;
        std::string there;
    };

    void begin(cohort_part const& part);
    void merge_subject(meeting const& of);
    void merge_texts(meeting const& of);
    void merge_period(meeting const& of);
    void merge_facts(meeting const& of);
    void merge_history(meeting const& of);

    template <class Says>
    [[nodiscard]] place first_place(std::string const& id, std::string_view member, Says const& says) const;
    [[nodiscard]] place first_text(subject const& of, std::string_view name,
                                   std::string subject::* member) const;
    [[nodiscard]] place first_fact(std::string const& id, fact_key const& key, fact const& known) const;
    void refuse(clash found, place here, place there, meeting const& of);

    cohort_reading& reading_;
    cohort merged_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::vector<cohort_part const*> parts_;
    // Of the part that is being added, in merged_.
    std::vector<std::size_t> columns_;
    std::uint32_t origins_moved_by_ = 0;
};

/// The part as the period after sees it: its facts lie one period further back, and it says nothing else.
[[nodiscard]] cohort_part moved_back(cohort_part part);

/// Gives a fact about groups or about everyone to each subject concerned.
void spread_groups(cohort const& groups, cohort& to);
void spread_everyone(cohort const& everyone, cohort& to);

}  // namespace kaohe
