#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await try_finally([]() -> Coro<> { co_await sleep(9s); },
                       []() -> Coro<> {
                         print("cleaning up");
                         try {
                           co_await sleep(2s);
                           print("never");
                         } catch (const CancelledError& e) {
                           print("interrupted", e);
                           throw;
                         }
                       });
}

Coro<> main() {
  const auto task = create_task(work());
  co_await sleep(1s);
  task.cancel("first");
  co_await sleep(1s);
  task.cancel("second");
  try {
    co_await task;
  } catch (const CancelledError& e) {
    print("cancelled", e, task.cancelling());
  }
}

const Pair pair("cancel_during_cleanup_interrupts_the_cleanup", [] { run(main()); });

}  // namespace
