// What no scheduler here can beat: a bare deque of coroutine handles, and a copy of 32 bytes.
// Rule: nothing is left out that the measured thing must do, page faults included.
#include <sys/mman.h>

#include <coroutine>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <vector>

#include "engine/trace/record.h"
#include "tests/bench/workload.h"

namespace {

std::deque<std::coroutine_handle<>> ready;

struct BareTask {
  struct promise_type {
    BareTask get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<> frame;
};

struct BareYield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> frame) { ready.push_back(frame); }
  void await_resume() const noexcept {}
};

BareTask yield_often(int times) {
  for (int i = 0; i < times; ++i)
    co_await BareYield();
}

void bare_deque(benchmark::State& state) {
  for (auto _ : state) {
    for (int i = 0; i < bench::Tasks; ++i)
      ready.push_back(yield_often(bench::Yields).frame);
    while (!ready.empty()) {
      const std::coroutine_handle<> next = ready.front();
      ready.pop_front();
      next.resume();
    }
  }
  bench::count_each(state, "steps/s", bench::Steps);
}
BENCHMARK(bare_deque);

/// Records written one after the other into memory that was never touched before.
void streamed_copy_of_a_record(benchmark::State& state) {
  constexpr std::size_t count = 400'000;
  constexpr std::size_t bytes = count * sizeof(engine::trace::Record);
  engine::trace::Record record;
  for (auto _ : state) {
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    auto* to = static_cast<std::byte*>(memory);
    for (std::size_t i = 0; i < count; ++i) {
      record.id = static_cast<std::uint32_t>(i);
      std::memcpy(to + i * sizeof record, &record, sizeof record);
    }
    benchmark::DoNotOptimize(memory);
    benchmark::ClobberMemory();
    munmap(memory, bytes);
  }
  bench::count_each(state, "records/s", count);
}
BENCHMARK(streamed_copy_of_a_record);

}  // namespace
