#include "tests/conformance/engine/pair.h"

namespace {

Coro<> wait_for_it(Lock lock) { co_await lock.acquire(); }

Coro<> main() {
  const Lock lock;
  co_await lock.acquire();
  const auto a = create_task(wait_for_it(lock));
  const auto b = create_task(wait_for_it(lock));
  co_await sleep(0s);
  a.cancel();
  b.cancel();
  lock.release();
  co_await lock.acquire();
  print("main has it", a.done(), b.done());
  co_await gather(return_exceptions, a, b);
  lock.release();
}

const Pair pair("lock_is_taken_at_once_when_all_in_line_are_cancelled", [] { run(main()); });

}  // namespace
