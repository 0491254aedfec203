#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(Condition condition) {
  const auto held = co_await with(condition);
  co_await condition.wait();
  print("woke");
}

Coro<> main() {
  const Condition condition;
  {
    const auto held = co_await with(condition);
    condition.notify();
    condition.notify_all();
  }
  const auto task = create_task(waits(condition));
  co_await sleep(100ms);
  print(task.done());
  task.cancel();
  co_await gather(return_exceptions, task);
}

const Pair pair("condition_that_is_notified_with_nobody_there_is_not_heard", [] { run(main()); });

}  // namespace
