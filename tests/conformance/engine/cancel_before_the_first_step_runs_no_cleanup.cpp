#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await try_finally([]() -> Coro<> { co_await sleep(1s); },
                       []() -> Coro<> {
                         print("never");
                         co_return;
                       });
}

Coro<> main() {
  const auto task = create_task(work());
  print(task.cancel(), task.cancelling());
  task.cancel("again");
  try {
    co_await task;
  } catch (const CancelledError& e) {
    print(repr(e), task.cancelling());
  }
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    const auto child = group.create_task(work());
    child.cancel();
    co_return;
  });
  try {
    co_await gather(work(), []() -> Coro<> {
      throw ValueError("at once");
      co_return;
    }());
  } catch (const ValueError& e) {
    print(e);
  }
}

const Pair pair("cancel_before_the_first_step_runs_no_cleanup", [] { run(main()); });

}  // namespace
