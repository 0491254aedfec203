#include "tests/conformance/engine/pair.h"

namespace {

Coro<> use(std::string name, Lock lock) {
  const auto held = co_await with(lock);
  print(name, "in");
}

Coro<> main() {
  const Lock lock;
  co_await lock.acquire();
  const auto a = create_task(use("a", lock));
  const auto b = create_task(use("b", lock));
  const auto c = create_task(use("c", lock));
  co_await sleep(0s);
  lock.release();
  a.cancel();
  co_await sleep(0s);
  print(a.done(), lock.locked());
  co_await gather(return_exceptions, a, b, c);
}

const Pair pair("lock_is_passed_on_by_a_waiter_that_is_woken_and_cancelled", [] { run(main()); });

}  // namespace
