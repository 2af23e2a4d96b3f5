// A program in another language, as kaohe sees it: through kaohe.h alone.
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include <kaohe/kaohe.h>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "gansu.hpp"

namespace {

using namespace kaohe;

kaohe_scheme* read(std::string const& text) {
    kaohe_scheme* made = nullptr;
    static_cast<void>(kaohe_scheme_read(text.data(), text.size(), nullptr, &made, nullptr));
    return made;
}

/// What a host has in its hands: keys and figures as text.
struct typed_in {
    std::string group;
    std::vector<std::pair<std::string, std::string>> facts;
};

std::string as_written(fact const& of, declaration const& by) {
    if (auto const* flag = std::get_if<bool>(&of.value)) return *flag ? "true" : "false";
    if (auto const* day = std::get_if<date>(&of.value)) return to_text(*day);
    if (auto const* name = std::get_if<std::string>(&of.value)) return *name;
    number const& size = std::get<number>(of.value);
    return by.type == indicator_type::percent ? to_text(size * number{100}) + "%" : to_text(size);
}

typed_in one_subject(std::string const& text) {
    checked_scheme const gansu = read_scheme({"gansu", text}).value();
    cohort const made = benchmarks::made_up_cohort(gansu.scheme, 1, 1);
    subject const& only = made.subjects.front();
    typed_in typed{only.group, {}};
    for (std::size_t i = 0; i < only.facts.size(); ++i) {
        fact_key const& key = made.keys[i];
        declaration const& by = gansu.scheme.indicators()[*gansu.scheme.indicator_named(key.indicator)];
        typed.facts.emplace_back(to_text(key), as_written(only.facts[i], by));
    }
    return typed;
}

/// From text facts to a JSON sheet; false if any call failed.
bool score_one(kaohe_scheme const* under, typed_in const& typed) {
    kaohe_builder* growing = nullptr;
    kaohe_cohort* of = nullptr;
    kaohe_sheets* scored = nullptr;
    kaohe_text* json = nullptr;
    bool well =
        kaohe_builder_new(under, &growing, nullptr) == KAOHE_OK &&
        kaohe_builder_set_period(growing, "2011", 4, nullptr) == KAOHE_OK &&
        kaohe_builder_add_subject(growing, "a", 1, nullptr, nullptr) == KAOHE_OK &&
        kaohe_builder_set_group(growing, 0, typed.group.data(), typed.group.size(), nullptr) == KAOHE_OK;
    for (auto const& [key, value] : typed.facts)
        well = well && kaohe_builder_set_text(growing, 0, key.data(), key.size(), value.data(), value.size(),
                                              nullptr) == KAOHE_OK;
    well = well && kaohe_builder_build(growing, &of, nullptr) == KAOHE_OK &&
           kaohe_score(under, of, nullptr, &scored, nullptr) == KAOHE_OK &&
           kaohe_sheets_json(scored, nullptr, &json, nullptr) == KAOHE_OK;
    kaohe_text_free(json);
    kaohe_sheets_free(scored);
    kaohe_cohort_free(of);
    kaohe_builder_free(growing);
    return well;
}

/// One scheme, read once, for however many threads.
void c_text_to_json(benchmark::State& state) {
    static std::string const text = benchmarks::gansu_text();
    static kaohe_scheme const* const under = read(text);
    static typed_in const typed = one_subject(text);
    for (auto _ : state)
        if (!score_one(under, typed)) state.SkipWithError("a call of kaohe.h failed");
    state.SetItemsProcessed(state.iterations());
}

/// What two threads could reach at most: work that shares nothing.
void c_spin(benchmark::State& state) {
    for (auto _ : state) {
        std::uint64_t word = 1;
        for (int i = 0; i < 10'000; ++i) benchmark::DoNotOptimize(word = word * 6364136223846793005u + 1);
    }
    state.SetItemsProcessed(state.iterations());
}

}  // namespace

BENCHMARK(c_text_to_json)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(c_spin)->Threads(1)->Threads(2)->UseRealTime()->Unit(benchmark::kMicrosecond);
