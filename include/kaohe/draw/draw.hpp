#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/result.hpp>
#include <kaohe/draw/frame.hpp>
#include <kaohe/scheme/sampling.hpp>

namespace kaohe {

/// Makes the ticket of a candidate of a draw: lowercase SHA-256 of the seed, a line feed and the id.
/// kaohe::draw has one (draw/sha256.hpp); a host with SHA-256 of its own gives that.
using ticket_maker = std::string (*)(std::string_view seed, std::string_view id);

struct drawn_unit {
    std::size_t candidate = 0;  ///< index into frame::candidates()
    std::size_t stage = 0;      ///< index into sampling_plan::stages
    std::optional<std::size_t> within =
        std::nullopt;  ///< the candidate within whom it was drawn, if the stage says so
    std::string ticket;
};

/// What was drawn, in the order in which it is to be visited: behind a unit come those that were drawn within
/// it, by stages, then the next. Borrows the plan and the frame.
struct drawing {
    sampling_plan const* plan = nullptr;
    frame const* from = nullptr;
    std::string seed;
    std::vector<drawn_unit> units;
};

/// Draws by a plan of a checked scheme from a frame that was made for it (language.md 6): of those who fit a
/// stage and were not drawn before, the smallest tickets. The same seed draws the same units whatever the
/// order of the frame. Nothing is drawn, and every reason is given, where not everything can be: seed_unfit,
/// candidate_undecided, stage_without_candidates, candidates_too_few, candidates_too_few_within. Places are
/// pointers into the frame, to be found by locate_in_frame (io/read_frame.hpp).
[[nodiscard]] result<drawing> draw(sampling_plan const& plan, frame const& from, std::string_view seed,
                                   ticket_maker make_ticket);

}  // namespace kaohe
