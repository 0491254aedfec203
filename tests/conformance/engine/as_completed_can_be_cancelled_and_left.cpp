#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  print("done", n);
  co_return n;
}

Coro<> caller() {
  for (auto& next : as_completed({work(2), work(3)}))
    print(co_await next);
}

Coro<> main() {
  const auto task = create_task(caller());
  co_await sleep(1s);
  task.cancel();
  co_await wait({task});
  co_await sleep(3s);
  for (auto& next : as_completed({work(2), work(1)})) {
    print("first", co_await next);
    break;
  }
  for (auto& next : as_completed({work(4), work(3)})) {
    const auto later = create_task(std::move(next));
    co_await sleep(0s);
  }
  co_await sleep(5s);
}

const Pair pair("as_completed_can_be_cancelled_and_left", [] { run(main()); });

}  // namespace
