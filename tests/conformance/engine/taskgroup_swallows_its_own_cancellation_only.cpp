#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails() {
  co_await sleep(1s);
  throw ValueError("no");
}

Coro<> swallows() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(fails());
      try {
        co_await sleep(5s);
      } catch (const CancelledError&) {
        print("swallowed", current_task().cancelling());
      }
      co_await sleep(1s);
      print("body ends");
    });
  } catch (const ExceptionGroup& errors) {
    print(repr(errors), current_task().cancelling());
  }
  co_await sleep(1s);
}

Coro<> raises() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(fails());
      try {
        co_await sleep(5s);
      } catch (const CancelledError&) {
        throw KeyError("instead");
      }
    });
  } catch (const ExceptionGroup& errors) {
    print(static_cast<int>(errors.exceptions().size()), current_task().cancelling());
  }
}

Coro<> main() {
  co_await swallows();
  co_await raises();
  const auto task = create_task(swallows());
  co_await sleep(1s);
  task.cancel();
  co_await wait({task});
  print(task.cancelled());
}

const Pair pair("taskgroup_swallows_its_own_cancellation_only", [] { run(main()); });

}  // namespace
