#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  print("never");
  co_return;
}

Coro<> main() {
  const auto task = create_task(child());
  print(task.cancel(), task.cancelled());
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("cancelled");
  }
  print(task.cancel(), task.cancelled());
}

const Pair pair("k5_an_unstarted_task_never_runs_its_body", [] { run(main()); });

}  // namespace
