#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  for (int n = 0; n < 2; ++n) {
    try {
      co_await sleep(1s);
      print("slept");
    } catch (const CancelledError&) {
      print("cancelled", current_task().cancelling());
    }
  }
}

Coro<> main() {
  const auto task = create_task(child());
  co_await sleep(0s);
  task.cancel();
  task.cancel();
  print(task.cancelling());
  co_await task;
}

const Pair pair("k5_two_cancels_in_one_step_make_one_error", [] { run(main()); });

}  // namespace
