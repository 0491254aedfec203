#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(Seconds(n));
  co_return n;
}

void program() {
  Loop loop;
  const auto a = loop.create_task(work(1));
  const auto b = loop.create_task(work(2));
  const auto [first, second] = loop.run_until_complete(gather(a, b));
  print(first, second);
  const std::vector tasks{a, b};
  print(loop.run_until_complete(gather(return_exceptions, tasks)).size());
  loop.close();
}

const Pair pair("run_until_complete_takes_a_gather_of_tasks", program);

}  // namespace
