#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fail(Lock lock) {
  const auto held = co_await with(lock);
  throw ValueError("no");
}

Coro<> hold(Lock lock) {
  const auto held = co_await with(lock);
  co_await sleep(1s);
}

Coro<> main() {
  const Lock lock;
  try {
    co_await fail(lock);
  } catch (const ValueError&) {
    print("failed", lock.locked());
  }
  const auto holding = create_task(hold(lock));
  const auto next = create_task(hold(lock));
  co_await sleep(100ms);
  holding.cancel();
  co_await gather(return_exceptions, holding, next);
  print(lock.locked());
}

const Pair pair("lock_is_given_back_when_the_block_raises_or_is_cancelled", [] { run(main()); });

}  // namespace
