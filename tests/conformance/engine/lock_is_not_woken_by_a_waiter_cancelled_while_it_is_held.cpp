#include "tests/conformance/engine/pair.h"

namespace {

Coro<> use(std::string name, Lock lock) {
  try {
    co_await lock.acquire();
  } catch (const CancelledError&) {
    print(name, "gave up");
    throw;
  }
  print(name, "in");
  lock.release();
}

Coro<> main() {
  const Lock lock;
  co_await lock.acquire();
  std::vector<Task<>> tasks;
  for (const char* name : {"a", "b", "c"})
    tasks.push_back(create_task(use(name, lock)));
  co_await sleep(0s);
  tasks[0].cancel();
  tasks[1].cancel();
  co_await sleep(100ms);
  print(lock.locked());
  lock.release();
  co_await gather(return_exceptions, tasks);
}

const Pair pair("lock_is_not_woken_by_a_waiter_cancelled_while_it_is_held", [] { run(main()); });

}  // namespace
