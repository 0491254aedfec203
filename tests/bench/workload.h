// The workload that every scheduler is measured on: many tasks that each only yield.
// Rule: every benchmark counts its steps alike, so that their rates can be divided.
#pragma once

#include <benchmark/benchmark.h>

namespace bench {

constexpr int Tasks = 1000;
constexpr int Yields = 100;
/// A task's first step, and one after each yield.
constexpr int Steps = Tasks * (Yields + 1);

/// Rate of `count` things in each of the state's iterations.
inline void count_each(benchmark::State& state, const char* name, double count) {
  state.counters[name] = benchmark::Counter(count, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace bench
