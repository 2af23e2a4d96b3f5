#include <kaohe/draw/draw.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/expr/evaluate.hpp>

#include "candidate_view.hpp"
#include "model/id_text.hpp"
#include "visits.hpp"

namespace kaohe {

namespace {

constexpr std::string_view edge_blanks = " \t";

bool is_seed(std::string_view text) {
    bool const is_trimmed = !text.empty() && edge_blanks.find(text.front()) == edge_blanks.npos &&
                            edge_blanks.find(text.back()) == edge_blanks.npos;
    return is_trimmed && !has_control_character(text) && !find_invalid_utf8(text);
}

using host = std::optional<std::size_t>;
/// By whose host they are; in no order yet.
using pools = std::map<host, std::vector<std::size_t>>;

class lot {
public:
    lot(sampling_plan const& plan, frame const& from, std::string_view seed, ticket_maker make_ticket)
        : plan_{plan}, from_{from}, seed_{seed}, make_ticket_{make_ticket}, tickets_(size()),
          is_drawn_(size()) {}

    result<drawing> run() {
        for (std::size_t i = 0; i < plan_.stages.size(); ++i) fitting_.push_back(fitting(i));
        for (std::size_t i = 0; i < plan_.stages.size() && findings_.empty(); ++i) draw_stage(i);
        if (!findings_.empty()) return std::move(findings_);
        return drawing{&plan_, &from_, std::string{seed_}, in_order_of_visits(std::move(units_))};
    }

private:
    [[nodiscard]] std::size_t size() const { return from_.candidates().size(); }
    [[nodiscard]] candidate const& at(std::size_t index) const { return from_.candidates()[index]; }

    [[nodiscard]] static place place_of(std::size_t candidate) {
        return {.pointer = pointer_below("/candidates", candidate)};
    }

    // Asked of everyone before anything is drawn, so that a gap in the frame shows whatever the seed.
    std::vector<std::size_t> fitting(std::size_t stage) {
        sampling_stage const& by = plan_.stages[stage];
        for (std::string const& stratum : {by.of, by.within})
            if (!stratum.empty() && units_of(stratum).empty())
                findings_.push_back({code::stage_without_candidates,
                                     all_,
                                     {{"stage", number_of(stage)}, {"stratum", stratum}}});
        std::vector<std::size_t> fit = units_of(by.of);
        if (by.where) std::erase_if(fit, [&](std::size_t each) { return !fits(each, stage); });
        return fit;
    }

    [[nodiscard]] std::vector<std::size_t> units_of(std::string_view stratum) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < size(); ++i)
            if (at(i).stratum == stratum) found.push_back(i);
        return found;
    }

    bool fits(std::size_t candidate, std::size_t stage) {
        candidate_view seen{at(candidate)};
        waiting missing;
        outcome const decided = evaluate(*plan_.stages[stage].where, seen, 0, &missing);
        if (decided.present()) return decided.as_flag();
        std::vector<std::string_view> fields;
        for (fact_reference const& each : missing) fields.push_back(plan_.columns[each.indicator].id);
        findings_.push_back({code::candidate_undecided,
                             place_of(candidate),
                             {{"id", at(candidate).id},
                              {"stage", number_of(stage)},
                              {"fields", join(fields, ", ")},
                              {"first", std::string{fields.empty() ? "…" : fields.front()}}}});
        return false;
    }

    void draw_stage(std::size_t stage) {
        std::vector<host> const hosts = hosts_of(stage);
        pools below = pools_of(stage, hosts);
        for (host const within : hosts) draw_from(below[within], stage, within);
    }

    // In the order in which they were drawn, else by id: the order of the frame must not matter.
    [[nodiscard]] std::vector<host> hosts_of(std::size_t stage) const {
        std::string const& within = plan_.stages[stage].within;
        if (within.empty()) return {host{}};
        bool const draws_them =
            std::ranges::find(plan_.stages, within, &sampling_stage::of) != plan_.stages.end();
        std::vector<std::size_t> hosts = draws_them ? drawn_of(within) : units_of(within);
        if (!draws_them) std::ranges::sort(hosts, {}, [&](std::size_t each) { return at(each).id; });
        return {hosts.begin(), hosts.end()};
    }

    [[nodiscard]] std::vector<std::size_t> drawn_of(std::string_view stratum) const {
        std::vector<std::size_t> found;
        for (drawn_unit const& each : units_)
            if (at(each.candidate).stratum == stratum) found.push_back(each.candidate);
        return found;
    }

    [[nodiscard]] pools pools_of(std::size_t stage, std::vector<host> const& hosts) const {
        if (plan_.stages[stage].within.empty()) return {{host{}, fitting_[stage]}};
        pools below;
        for (host const each : hosts) below[each];
        for (std::size_t const each : fitting_[stage]) {
            for (host above = from_.parent_of(each); above; above = from_.parent_of(*above)) {
                auto const found = below.find(above);
                if (found != below.end()) found->second.push_back(each);
            }
        }
        return below;
    }

    void draw_from(std::vector<std::size_t>& pool, std::size_t stage, host within) {
        std::erase_if(pool, [&](std::size_t each) { return is_drawn_[each]; });
        auto const wanted = static_cast<std::size_t>(plan_.stages[stage].draw);
        if (pool.size() < wanted) return refuse(pool.size(), stage, within);
        for (std::size_t const each : pool)
            if (tickets_[each].empty()) tickets_[each] = make_ticket_(seed_, at(each).id);
        auto const order = [&](std::size_t each) { return std::tie(tickets_[each], at(each).id); };
        std::ranges::partial_sort(pool, pool.begin() + static_cast<std::ptrdiff_t>(wanted), {}, order);
        for (std::size_t const each : std::span{pool}.first(wanted)) {
            is_drawn_[each] = true;
            units_.push_back({each, stage, within, tickets_[each]});
        }
    }

    void refuse(std::size_t found, std::size_t stage, host within) {
        sampling_stage const& by = plan_.stages[stage];
        diagnostic told{code::candidates_too_few,
                        all_,
                        {{"stage", number_of(stage)},
                         {"draw", std::to_string(by.draw)},
                         {"stratum", by.of},
                         {"found", std::to_string(found)}}};
        if (within) {
            told.what = code::candidates_too_few_within;
            told.where = place_of(*within);
            told.with.emplace_back("within", at(*within).id);
        }
        findings_.push_back(std::move(told));
    }

    static std::string number_of(std::size_t stage) { return std::to_string(stage + 1); }

    place const all_{.pointer = "/candidates"};
    sampling_plan const& plan_;
    frame const& from_;
    std::string_view seed_;
    ticket_maker make_ticket_;
    std::vector<std::string> tickets_;  // by candidate; empty: not needed yet
    std::vector<bool> is_drawn_;        // by candidate
    std::vector<std::vector<std::size_t>> fitting_;
    std::vector<drawn_unit> units_;
    diagnostics findings_;
};

}  // namespace

result<drawing> draw(sampling_plan const& plan, frame const& from, std::string_view seed,
                     ticket_maker make_ticket) {
    if (!is_seed(seed)) return diagnostic{code::seed_unfit, {}, {{"seed", valid_utf8(seed)}}};
    return lot{plan, from, seed, make_ticket}.run();
}

}  // namespace kaohe
