#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await try_finally([]() -> Coro<> { co_await sleep(9s); },
                       []() -> Coro<> {
                         print("cleaning up");
                         co_await sleep(2s);
                         print("cleaned");
                       });
}

Coro<> caller() { co_await wait_for(work(), 5s); }

Coro<> main() {
  const auto task = create_task(caller());
  co_await sleep(1s);
  task.cancel();
  co_await sleep(1s);
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("cancelled");
  }
  co_await sleep(2s);
}

const Pair pair("wait_for_cancelled_twice_leaves_while_the_task_cleans_up", [] { run(main()); });

}  // namespace
