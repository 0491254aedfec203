#include "tests/conformance/engine/pair.h"

namespace {

Coro<> leaf() { co_await sleep(9s); }
Coro<> awaits(Task<> task) {
  try {
    co_await task;
  } catch (const CancelledError&) {
    print(current_task().get_name(), "cancelled", task.cancelled());
    throw;
  }
}

Coro<> main() {
  const auto a = create_task(leaf(), "a");
  const auto b = create_task(awaits(a), "b");
  const auto c = create_task(awaits(a), "c");
  const auto d = create_task(awaits(b), "d");
  co_await sleep(1s);
  d.cancel();
  const auto [done, pending] = co_await wait({a, b, c, d});
  for (const auto& task : done)
    print(task.get_name(), task.cancelled(), task.cancelling());
  for (const auto& task : all_tasks())
    print(task.get_name());
}

const Pair pair("cancel_of_tasks_that_wait_for_each_other", [] { run(main()); });

}  // namespace
