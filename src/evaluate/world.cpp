#include "world.hpp"

#include <algorithm>
#include <string>

#include "record_view.hpp"

namespace kaohe {

world::world(kaohe::scheme const& by, kaohe::cohort const& of, evaluate_options const& how)
    : scheme_{by}, cohort_{of}, layer_{how.read_in}, within_{how.within}, ask_{how.ask}, nodes_{by.nodes()},
      indicators_{by.indicators()}, excluded_(of.subjects.size()), sheets_(of.subjects.size()),
      results_{of.subjects.size() * nodes_.size()}, progress_(of.subjects.size() * nodes_.size()),
      members_(of.subjects.size()) {
    find_columns();
    find_members();
    views_.reserve(of.subjects.size());
    scenes_.reserve(of.subjects.size());
    for (std::uint32_t i = 0; i < of.subjects.size(); ++i) {
        std::size_t const first = i * nodes_.size();
        views_.emplace_back(*this, onlooker{i, layer_});
        scenes_.push_back({.sees = &views_[i],
                           .sheet = i,
                           .subject = i,
                           .results = &results_[first],
                           .known = &progress_[first]});
        sheets_[i].subject = i;
        sheets_[i].nodes = {&results_[first], nodes_.size()};
    }
}

void world::find_columns() {
    for (declaration const& each : indicators_) {
        sources_.push_back({.admitted = domain{each}, .is_reported = !each.of && !each.if_not_reported});
    }
    for (std::size_t i = 0; i < cohort_.keys.size(); ++i) {
        fact_key const& key = cohort_.keys[i];
        std::uint32_t const indicator = *scheme_.indicator_named(key.indicator);
        auto const column = static_cast<int>(i);
        fact_source& source = sources_[indicator];
        if (key.layer) source.has_layers = true, source.is_reported = false;
        if (key.layer || key.back > 1) other_columns_[{indicator, key.back, key.layer}] = column;
        else if (key.back == 0) source.now = column;
        else source.prior = column;
    }
}

int world::column_of(fact_reference asked) const {
    if (asked.back == 0) return sources_[asked.indicator].now;
    if (asked.back == 1) return sources_[asked.indicator].prior;
    return other_column_of({asked.indicator, asked.back});
}

int world::other_column_of(fact_reference asked) const {
    auto const found = other_columns_.find(asked);
    return found == other_columns_.end() ? -1 : found->second;
}

subject_view& world::view(onlooker from) {
    if (from.layer == layer_) return views_[from.subject];
    std::vector<subject_view>& all = other_views_[from.layer];
    all.reserve(views_.size());
    while (all.size() < views_.size())
        all.emplace_back(*this, onlooker{static_cast<std::uint32_t>(all.size()), from.layer});
    return all[from.subject];
}

/// Every subject is in one list of each kind; subjects with the same word share the list.
void world::find_members() {
    std::map<std::pair<member_list, std::string_view>, std::uint32_t> known;
    auto const list = [&](member_list kind, std::string_view word) {
        auto const [found, is_new] =
            known.try_emplace({kind, word}, static_cast<std::uint32_t>(lists_.size()));
        if (is_new) lists_.emplace_back();
        return found->second;
    };
    std::uint32_t const nobody = list(member_list::children, "");
    for (subject const& each : cohort_.subjects) {
        if (!each.parent.empty()) list(member_list::children, each.parent);
    }
    for (subject const& each : cohort_.subjects) {
        auto const children = known.find({member_list::children, each.id});
        list_of_.push_back({list(member_list::group, each.group),
                            list(member_list::same_class, each.class_name), list(member_list::cohort, ""),
                            children == known.end() ? nobody : children->second});
    }
    for (std::uint32_t i = 0; i < cohort_.subjects.size(); ++i) {
        for (member_list const kind : {member_list::group, member_list::same_class, member_list::cohort}) {
            lists_[list_of_[i][static_cast<std::size_t>(kind)]].push_back(i);
        }
        std::string const& parent = cohort_.subjects[i].parent;
        if (!parent.empty()) lists_[list(member_list::children, parent)].push_back(i);
    }
}

std::vector<std::uint32_t> const& world::members(member_list of, std::uint32_t subject) const {
    return lists_[list_of_[subject][static_cast<std::size_t>(of)]];
}

outcome world::raw(std::uint32_t subject, std::uint32_t indicator, int column) const {
    std::vector<fact> const& facts = cohort_.subjects[subject].facts;
    bool const is_told = column >= 0 && static_cast<std::size_t>(column) < facts.size();
    outcome found = is_told ? facts[static_cast<std::size_t>(column)].read() : outcome{state::not_reported};
    if (found.present() && !sources_[indicator].admitted.admits(found.value)) found = state::invalid;
    return found;
}

outcome world::raw_in_layers(std::uint32_t subject, fact_reference asked) const {
    for (auto const& each : layers_read(asked.layer)) {
        int const column = each ? other_column_of({asked.indicator, asked.back, each}) : column_of(asked);
        outcome found = raw(subject, asked.indicator, column);
        if (found.state != state::not_reported) return found;
    }
    return state::not_reported;
}

outcome world::evaluated_once(fact_cache& known, quantity const& by, std::uint32_t subject,
                              fact_reference asked) {
    std::pair const key{subject, asked};
    if (auto const before = known.find(key); before != known.end()) return before->second;
    outcome found = evaluate(by, view({subject, asked.layer}), asked.back);
    known.emplace(key, found);
    return found;
}

outcome world::derived(std::uint32_t subject, fact_reference asked) {
    return evaluated_once(derived_, *indicators_[asked.indicator].of, subject, asked);
}

outcome world::assumed(std::uint32_t subject, fact_reference asked, quantity const& by) {
    return evaluated_once(assumed_, by, subject, asked);
}

outcome world::group_mean(std::uint32_t subject, fact_reference asked) {
    std::vector<std::uint32_t> const& group = members(member_list::group, subject);
    std::pair const key{&group, asked};
    if (auto const before = group_means_.find(key); before != group_means_.end()) return before->second;
    number sum;
    int count = 0;
    for (std::uint32_t const each : group) {
        outcome const found = is_excluded(each) ? state::not_reported : views_[each].raw(asked);
        if (!found.present()) continue;
        sum += found.as_number();
        ++count;
    }
    return group_means_.emplace(key, count == 0 ? outcome{state::not_reported} : sum / number{count})
        .first->second;
}

outcome points_in(node_result const& of) {
    if (of.status == status::error) return state::invalid;
    if (of.status == status::voided) return number{0};
    return of.points ? outcome{*of.points} : outcome{state::not_applicable};
}

outcome met_in(node_result const& of) {
    if (of.status == status::error) return state::invalid;
    return of.met ? outcome{*of.met} : outcome{state::not_applicable};
}

subject_view::subject_view(world& in, onlooker from) : world_{in}, from_{from} {}

std::string_view subject_view::class_name() const { return world_.subject_at(from_.subject).class_name; }
std::string_view subject_view::group() const { return world_.subject_at(from_.subject).group; }

std::optional<period> const& subject_view::period() const {
    return period_of(world_.subject_at(from_.subject), world_.cohort());
}

outcome subject_view::raw(fact_reference asked) {
    if (world_.indicators()[asked.indicator].of) return world_.derived(from_.subject, asked);
    return world_.has_layers(asked.indicator) ? world_.raw_in_layers(from_.subject, asked)
                                              : world_.raw(from_.subject, asked);
}

outcome subject_view::fact(fact_reference asked) {
    if (world_.is_reported(asked.indicator)) return world_.raw(from_.subject, asked);
    declaration const& is = world_.indicators()[asked.indicator];
    outcome found = raw(in_own_layer(asked));
    if (found.state != state::not_reported || !is.if_not_reported) return found;
    return assumed(is, in_own_layer(asked));
}

state subject_view::reported(fact_reference asked) { return raw(in_own_layer(asked)).state; }

outcome subject_view::assumed(declaration const& by, fact_reference asked) {
    switch (by.if_not_reported->takes) {
        case assumption::prior: return raw({asked.indicator, asked.back + 1, asked.layer});
        case assumption::group_mean: return world_.group_mean(from_.subject, asked);
        case assumption::set: break;
    }
    quantity const& set = by.if_not_reported->value;
    return set.as_number() ? outcome{*set.as_number()} : world_.assumed(from_.subject, asked, set);
}

outcome subject_view::points(std::uint32_t node, int back) {
    if (back > 0) {
        if (!period()) return state::not_reported;
        auto const& history = world_.subject_at(from_.subject).history;
        auto const then = history.find(period()->back(back).text());
        if (then == history.end()) return state::not_reported;
        auto const found = then->second.points.find(world_.nodes()[node].written->id);
        return found == then->second.points.end() ? outcome{state::not_reported} : outcome{found->second};
    }
    return points_in(world_.score(world_.scene_of(from_.subject), node));
}

outcome subject_view::met(std::uint32_t node) {
    return met_in(world_.score(world_.scene_of(from_.subject), node));
}

outcome subject_view::over(expression const& in, expression_node const& at, int back) {
    if (at.over == member_set::records) return over_records(*this, world_.indicators(), in, at, back);
    return over_set(world_, from_, in, at, back);
}

std::size_t subject_view::left_out(expression const& in, expression_node const& at, int back) {
    if (at.over == member_set::records) return left_out_of_records(*this, world_.indicators(), in, at, back);
    return left_out_of_set(world_, from_, in, at, back);
}

}  // namespace kaohe
