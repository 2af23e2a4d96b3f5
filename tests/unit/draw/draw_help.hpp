#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/draw/draw.hpp>
#include <kaohe/draw/sha256.hpp>
#include <kaohe/io/read_frame.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// A scheme with a sampling plan of these stages, over the fields `gone` (flag) and `workers` (count).
[[nodiscard]] inline checked_scheme scheme_with(std::string_view stages) {
    std::string text = R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "not_reported": "error",
        "score": {"id": "a", "rule": {"kind": "done", "points": 1}},
        "sampling": {"fields": {"gone": {"type": "flag"}, "workers": {"type": "count", "title": {"zh": "职工数"}}},
                     "stages": [)";
    return read_scheme({"scheme.json", text.append(stages).append("]}}")}).value();
}

/// What a draw from a CSV frame gives.
struct draw_of {
    std::string_view stages;
    std::string_view frame;
    std::string_view seed = "s";

    /// The ids in the order of visits.
    [[nodiscard]] std::string ids() const {
        return told([](drawing const& made) {
            std::string all;
            for (drawn_unit const& each : made.units)
                all.append(all.empty() ? "" : " ").append(made.from->candidates()[each.candidate].id);
            return all;
        });
    }

    /// What `say` tells of the drawing; else "line code" of each mistake.
    template <class Say>
    [[nodiscard]] std::string told(Say const& say) const {
        checked_scheme const by = scheme_with(stages);
        sampling_plan const& plan = *by.scheme.written().sampling;
        source const document{"f.csv", std::string{frame}};
        auto const from = read_frame(document, plan);
        if (!from) return mistakes(from.diagnostics());
        auto const made = draw(plan, *from, seed, sha256_ticket);
        if (made) return say(*made);
        diagnostics findings = made.diagnostics();
        locate_in_frame(document, findings);
        return mistakes(findings);
    }

private:
    static std::string mistakes(diagnostics const& findings) {
        std::string all;
        for (diagnostic const& each : findings)
            all.append(all.empty() ? "" : ", ")
                .append(std::to_string(each.where.line))
                .append(" ")
                .append(name_of(each.what));
        return all;
    }
};

}  // namespace kaohe
