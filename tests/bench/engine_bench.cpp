// The engine's own costs: steps, tasks, timers, hand-over, cancellation, with and without a recorder.
// Rule: a recording is kept until it is whole, so that what it costs to keep is in the figure.
#include <malloc.h>

#include <memory>
#include <vector>

#include "engine/engine.h"
#include "engine/free_list.h"
#include "tests/bench/workload.h"

namespace {

using namespace engine;

constexpr std::size_t Unlimited = 100'000'000;

Coro<> yield_often(int times) {
  for (int i = 0; i < times; ++i)
    co_await sleep(0s);
}

Coro<> wait_for_timer(double delay) { co_await sleep(Seconds(delay)); }

Coro<> pass_through(Semaphore permits, int times) {
  for (int i = 0; i < times; ++i) {
    const auto permit = co_await with(permits);
    co_await sleep(0s);
  }
}

void yields(int tasks, int times) {
  Loop loop;
  for (int i = 0; i < tasks; ++i)
    (void)loop.create_task(yield_often(times));
  loop.run_until_complete(yield_often(times));
}

void without_recorder(benchmark::State& state) {
  for (auto _ : state) {
    const Program program;
    yields(bench::Tasks, bench::Yields);
  }
  bench::count_each(state, "steps/s", bench::Steps);
}
BENCHMARK(without_recorder);

/// Runs `story` recorded, and counts its records.
template <class Story>
std::size_t recorded(Story story) {
  trace::Recorder recorder({.records = Unlimited});
  {
    const Program program({.recorder = &recorder});
    story();
  }
  const trace::Trace trace = std::move(recorder).finish(0);
  benchmark::DoNotOptimize(&trace);
  return trace.records().size();
}

void with_recorder(benchmark::State& state) {
  std::size_t records = 0;
  for (auto _ : state)
    records = recorded([] { yields(bench::Tasks, bench::Yields); });
  bench::count_each(state, "steps/s", bench::Steps);
  bench::count_each(state, "records/s", static_cast<double>(records));
}
BENCHMARK(with_recorder);

void creating_tasks(benchmark::State& state) {
  for (auto _ : state) {
    const Program program;
    yields(bench::Steps, 0);
  }
  bench::count_each(state, "tasks/s", bench::Steps);
}
BENCHMARK(creating_tasks);

void timers(benchmark::State& state) {
  constexpr int count = 10'000;
  for (auto _ : state) {
    const Program program;
    Loop loop;
    for (int i = 0; i < count; ++i)
      (void)loop.create_task(wait_for_timer(1 + i * 7919 % count));
    loop.run_until_complete(wait_for_timer(2 * count));
  }
  bench::count_each(state, "timers/s", count);
}
BENCHMARK(timers);

void semaphore_hand_over(benchmark::State& state) {
  constexpr int times = 10;
  for (auto _ : state) {
    const Program program;
    Loop loop;
    const Semaphore permits(4);
    std::vector<Task<>> tasks;
    for (int i = 0; i < bench::Tasks; ++i)
      tasks.push_back(loop.create_task(pass_through(permits, times)));
    loop.run_until_complete(tasks.back());
  }
  bench::count_each(state, "permits/s", bench::Tasks * times);
}
BENCHMARK(semaphore_hand_over);

void cancelling(benchmark::State& state) {
  for (auto _ : state) {
    const Program program;
    Loop loop;
    std::vector<Task<>> tasks;
    for (int i = 0; i < bench::Tasks; ++i)
      tasks.push_back(loop.create_task(wait_for_timer(1)));
    loop.run_until_complete(yield_often(1));
    for (const Task<>& task : tasks)
      task.cancel();
    loop.run_until_complete(yield_often(2));
  }
  bench::count_each(state, "cancelled/s", bench::Tasks);
}
BENCHMARK(cancelling);

/// Of the heap, but for what the pool keeps for later.
std::size_t used_bytes() { return mallinfo2().uordblks - free_list::idle_bytes(); }

/// Bytes of a task that sleeps: its state, its frames, its future and its timer.
void memory_of_a_task(benchmark::State& state) {
  double bytes = 0;
  for (auto _ : state) {
    const Program program;
    Loop loop;
    const std::size_t before = used_bytes();
    for (int i = 0; i < bench::Tasks; ++i)
      (void)loop.create_task(wait_for_timer(1));
    loop.run_until_complete(yield_often(1));
    bytes = static_cast<double>(used_bytes() - before) / bench::Tasks;
    loop.run_until_complete(wait_for_timer(2));
  }
  state.counters["bytes"] = bytes;
}
BENCHMARK(memory_of_a_task)->Iterations(1);

}  // namespace
