#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await try_finally([]() -> Coro<> { co_await sleep(5s); },
                       []() -> Coro<> {
                         print("cleaning up");
                         co_await sleep(1s);
                       });
}

Coro<> caller() {
  try {
    co_await wait_for(work(), 3s);
  } catch (const CancelledError&) {
    print("caller cancelled");
    throw;
  }
}

Coro<> main() {
  const auto task = create_task(caller());
  co_await sleep(1s);
  task.cancel();
  co_await sleep(500ms);
  print(task.done());
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("cancelled");
  }
}

const Pair pair("wait_for_cancelled_from_outside_cancels_and_waits", [] { run(main()); });

}  // namespace
