#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(Seconds limit) {
  try {
    co_await with(timeout(limit), []() -> Coro<> { co_await sleep(9s); });
  } catch (const CancelledError&) {
    print("cancelled", current_task().cancelling());
    throw;
  } catch (const TimeoutError&) {
    print("timed out", current_task().cancelling());
  }
}

Coro<> swallows() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError&) {
    print("swallowed", current_task().cancelling());
  }
  co_await work(1s);
}

Coro<> raises() {
  try {
    co_await with(timeout(1s), []() -> Coro<> {
      try {
        co_await sleep(2s);
      } catch (const CancelledError&) {
      }
      throw ValueError("instead");
    });
  } catch (const ValueError& e) {
    print(e.what(), current_task().cancelling());
  }
}

Coro<> main() {
  const auto task = create_task(work(5s));
  co_await sleep(1s);
  task.cancel();
  co_await gather(return_exceptions, task);
  const auto both = create_task(work(1s));
  co_await sleep(1s);
  both.cancel();
  co_await gather(return_exceptions, both);
  const auto swallower = create_task(swallows());
  co_await sleep(0s);
  swallower.cancel();
  co_await swallower;
  co_await raises();
}

const Pair pair("timeout_leaves_a_cancellation_from_outside_alone", [] { run(main()); },
                {.patch = 7});

}  // namespace
