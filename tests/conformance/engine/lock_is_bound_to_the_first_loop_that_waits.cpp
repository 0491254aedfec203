#include "tests/conformance/engine/pair.h"

namespace {

Coro<> wait_for_it(Lock lock) {
  try {
    co_await lock.acquire();
    print("got it");
  } catch (const RuntimeError&) {
    print("bound");
  }
}

Coro<> let_one_wait(Lock lock) {
  co_await lock.acquire();
  const auto task = create_task(wait_for_it(lock));
  co_await sleep(0s);
  lock.release();
  co_await task;
}

Coro<> main() { co_return; }

const Pair two_loops("lock_is_bound_to_the_first_loop_that_waits", [] {
  const Lock lock;
  run(let_one_wait(lock));
  run(wait_for_it(lock));
  run(main());
});

}  // namespace
