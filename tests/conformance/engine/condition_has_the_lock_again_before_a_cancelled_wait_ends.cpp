#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(Condition condition) {
  const auto held = co_await with(condition);
  try {
    co_await condition.wait();
  } catch (const CancelledError&) {
    print("cancelled", condition.locked());
    throw;
  }
}

Coro<> main() {
  const Condition condition;
  const auto a = create_task(waits(condition));
  co_await sleep(100ms);
  {
    const auto held = co_await with(condition);
    a.cancel();
    co_await sleep(1s);
    a.cancel();
    co_await sleep(1s);
    a.cancel();
    co_await sleep(0s);
    print(a.done(), a.cancelling());
  }
  co_await gather(return_exceptions, a);
  print(a.cancelled(), condition.locked());
}

const Pair pair("condition_has_the_lock_again_before_a_cancelled_wait_ends", [] { run(main()); });

}  // namespace
