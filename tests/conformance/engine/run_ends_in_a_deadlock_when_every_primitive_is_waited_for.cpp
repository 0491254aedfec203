#include "tests/conformance/engine/pair.h"

namespace {

Coro<> takes(Lock lock) { co_await lock.acquire(); }
Coro<> waits(Condition condition) {
  const auto held = co_await with(condition);
  co_await condition.wait();
}
Coro<> enters(Semaphore sem) { const auto held = co_await with(sem); }

Coro<> main() {
  const Lock lock;
  co_await lock.acquire();
  const Queue<int> full(1);
  co_await full.put(1);
  co_await gather(takes(lock), Event().wait(), waits(Condition()), enters(Semaphore(0)),
                  Barrier(2).wait(), Queue<int>().get(), full.put(2), full.join());
}

const Pair pair("run_ends_in_a_deadlock_when_every_primitive_is_waited_for", [] { run(main()); });

}  // namespace
