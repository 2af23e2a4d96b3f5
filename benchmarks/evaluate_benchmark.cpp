#include <kaohe/evaluate/evaluate.hpp>

#include <benchmark/benchmark.h>

#include <kaohe/io/read_scheme.hpp>

#include "gansu.hpp"

namespace {

using namespace kaohe;

/// A cohort to full sheets: points, structured reasons, effects, ranks and awards.
void evaluate_gansu(benchmark::State& state) {
    checked_scheme const gansu = read_scheme({"gansu", benchmarks::gansu_text()}).value();
    auto const subjects = static_cast<std::size_t>(state.range(0));
    cohort const of = benchmarks::made_up_cohort(gansu.scheme, subjects, 1);
    for (auto _ : state) {
        result<evaluation> made = evaluate(gansu.scheme, of);
        benchmark::DoNotOptimize(made);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void load_gansu(benchmark::State& state) {
    source const text{"gansu", benchmarks::gansu_text()};
    for (auto _ : state) {
        result<checked_scheme> made = read_scheme(text);
        benchmark::DoNotOptimize(made);
    }
}

}  // namespace

BENCHMARK(evaluate_gansu)->Arg(1)->Arg(1'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_gansu)->Unit(benchmark::kMicrosecond);
