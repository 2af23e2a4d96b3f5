#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>

#include <kaohe/model/cohort.hpp>
#include <kaohe/typed/check.hpp>
#include <kaohe/typed/indicator.hpp>

namespace kaohe::typed {

/// The facts of one subject of a cohort that is being built. Borrows the cohort.
template <class... Named>
class facts {
public:
    facts(kaohe::cohort& in, std::size_t subject) : in_{&in}, subject_{subject} {}

    /// Reports a figure: `set<members>(person{120})`, `set<prior<members>>(person{100})`. One outside the
    /// indicator's domain is not refused here: the lines that read it are errors, as of any cohort.
    template <one_of<Named...> Fact, std::same_as<typename Fact::measured::held> Value>
    facts& set(Value const& value, provenance const& said = {}) {
        return put<Fact>({.state = state::present, .value = Fact::measured::content_of(value)}, said);
    }

    /// Reports that the indicator does not apply.
    template <one_of<Named...> Fact>
    facts& set_not_applicable(provenance const& said = {}) {
        return put<Fact>({.state = state::not_applicable}, said);
    }

    /// The figure as it was reported, if it was.
    template <one_of<Named...> Fact>
    [[nodiscard]] std::optional<typename Fact::measured::held> read() const {
        auto const key = std::ranges::find(in_->keys, Fact::key());
        auto const column = static_cast<std::size_t>(key - in_->keys.begin());
        auto const& reported = in_->subjects[subject_].facts;
        if (column >= reported.size()) return std::nullopt;
        return Fact::measured::read(reported[column].read());
    }

private:
    template <class Fact>
    facts& put(fact reported, provenance const& said) {
        if (said != provenance{}) reported.origin = in_->add_origin(said);
        in_->put(in_->subjects[subject_], Fact::key(), std::move(reported));
        return *this;
    }

    kaohe::cohort* in_;
    std::size_t subject_;
};

/// A cohort whose every fact is of an indicator that the program and the scheme agree on.
template <class... Named>
class cohort {
public:
    explicit cohort(checked<Named...> const&, std::optional<period> in = {}) {
        plain_.period = std::move(in);
    }

    /// Adds a subject; its facts are given to what is returned. Who is added may have facts of his own only
    /// if he follows cohort::keys.
    facts<Named...> add(subject who) {
        plain_.subjects.push_back(std::move(who));
        return {plain_, plain_.subjects.size() - 1};
    }

    /// The cohort that is scored.
    [[nodiscard]] kaohe::cohort const& plain() const { return plain_; }

private:
    kaohe::cohort plain_;
};

}  // namespace kaohe::typed
