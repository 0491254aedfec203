#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> stubborn() {
  for (int i = 0; i < 2; ++i) {
    try {
      co_await sleep(2s);
    } catch (const CancelledError&) {
      print("swallowed", i, current_task().cancelling());
    }
  }
  print(current_task().uncancel(), current_task().uncancel(), current_task().uncancel());
  co_await sleep(1s);
  co_return "done";
}

Coro<> main() {
  const auto task = create_task(stubborn());
  co_await sleep(1s);
  print(task.cancel());
  co_await sleep(1s);
  print(task.cancel());
  print(co_await task, task.cancelled(), task.cancelling(), task.cancel());
}

const Pair pair("cancel_that_is_swallowed_leaves_the_task_running", [] { run(main()); });

}  // namespace
