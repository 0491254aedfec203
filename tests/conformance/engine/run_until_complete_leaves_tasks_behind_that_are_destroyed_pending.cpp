#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await sleep(1s);
  print("never");
}

Coro<> main() {
  const auto task = create_task(work());
  co_await sleep(100ms);
  print("main ends", task.done());
}

void program() {
  Loop loop;
  loop.run_until_complete(main());
  loop.close();
}

const Pair pair("run_until_complete_leaves_tasks_behind_that_are_destroyed_pending", program);

}  // namespace
