#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  print("done", n);
  co_return n;
}

Coro<> main() {
  const auto a = create_task(work(1));
  const auto b = create_task(work(3));
  const auto [done, pending] = co_await wait({a, b}, {.timeout = 2s});
  print(done[0].result(), pending[0].done());
  {
    const auto [none, all] = co_await wait({b}, {.timeout = 0s});
    print(none.empty(), static_cast<int>(all.size()));
  }
  co_await wait(pending, {.timeout = 2s});
  co_await sleep(2s);
  print(b.result());
}

const Pair pair("wait_with_a_timeout_cancels_nothing", [] { run(main()); });

}  // namespace
