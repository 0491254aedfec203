#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(Condition condition) {
  const auto held = co_await with(condition);
  co_await condition.wait();
  print("waiter has it");
}

Coro<> takes(int n, Condition condition) {
  const auto held = co_await with(condition);
  print(n, "has it");
  co_await sleep(100ms);
}

Coro<> main() {
  const Condition condition;
  const auto waiter = create_task(waits(condition));
  co_await sleep(0s);
  co_await condition.acquire();
  const auto one = create_task(takes(1, condition));
  co_await sleep(0s);
  condition.notify();
  const auto two = create_task(takes(2, condition));
  co_await sleep(0s);
  condition.release();
  co_await gather(waiter, one, two);
}

const Pair pair("condition_waiter_that_is_woken_queues_for_the_lock_like_anyone",
                [] { run(main()); });

}  // namespace
