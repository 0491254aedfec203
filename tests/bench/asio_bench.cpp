// Asio's own awaitables on the workload, as the mark to beat.
// Rule: one thread, one io_context that knows it, and no recording.
#include <asio/awaitable.hpp>
#include <asio/co_spawn.hpp>
#include <asio/detached.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/use_awaitable.hpp>

#include "tests/bench/workload.h"

namespace {

asio::awaitable<void> yield_often(int times) {
  for (int i = 0; i < times; ++i)
    co_await asio::post(asio::use_awaitable);
}

void asio_awaitables(benchmark::State& state) {
  for (auto _ : state) {
    asio::io_context context(1);
    for (int i = 0; i < bench::Tasks; ++i)
      asio::co_spawn(context, yield_often(bench::Yields), asio::detached);
    context.run();
  }
  bench::count_each(state, "steps/s", bench::Steps);
}
BENCHMARK(asio_awaitables);

}  // namespace
