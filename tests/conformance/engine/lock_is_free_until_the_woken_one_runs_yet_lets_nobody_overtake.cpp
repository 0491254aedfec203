#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(std::string name, Lock lock) {
  print(name, co_await lock.acquire());
  lock.release();
}

Coro<> main() {
  const Lock lock;
  co_await lock.acquire();
  const auto a = create_task(take("a", lock));
  const auto b = create_task(take("b", lock));
  co_await sleep(0s);
  lock.release();
  print(lock.locked());
  co_await take("main", lock);
  co_await gather(a, b);
}

const Pair pair("lock_is_free_until_the_woken_one_runs_yet_lets_nobody_overtake",
                [] { run(main()); });

}  // namespace
