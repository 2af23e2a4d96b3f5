#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/scheme/sampling.hpp>

namespace kaohe {

/// One that can be drawn, or within whom others are drawn.
struct candidate {
    std::string id = {};
    std::string stratum = {};
    std::string name = {};
    std::string parent = {};        ///< id of the candidate above; empty: none
    std::vector<fact> fields = {};  ///< in the order of the plan's fields; a short list means not reported
};

/// Candidates that a plan can draw from: each has an id of its own and a stratum of the plan, and every
/// parent is there. Immutable; share it between threads.
class frame {
public:
    [[nodiscard]] std::span<candidate const> candidates() const { return candidates_; }
    /// The candidate directly above another, by index; nothing at the top.
    [[nodiscard]] std::optional<std::size_t> parent_of(std::size_t candidate) const {
        return parents_[candidate];
    }

private:
    frame() = default;
    friend result<frame> make_frame(std::vector<candidate> of, sampling_plan const& plan,
                                    limits const& within);

    std::vector<candidate> candidates_;
    std::vector<std::optional<std::size_t>> parents_;
};

/// Checks candidates against the plan of a scheme. Every mistake is reported, its place a pointer as in a
/// `kaohe-frame/1` document ("/candidates/7/parent"). Errors: frame_empty, frame_too_deep, subject_id_empty,
/// subject_id_repeated, subject_id_shortened, subject_id_control, stratum_unknown, candidate_parent_unknown,
/// parent_circular.
[[nodiscard]] result<frame> make_frame(std::vector<candidate> of, sampling_plan const& plan,
                                       limits const& within = {});

}  // namespace kaohe
