#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child(Future<std::string> future) {
  try {
    print("got", co_await future);
  } catch (const CancelledError&) {
    print("cancelled");
  }
}

Coro<> main() {
  const auto future = get_running_loop().create_future<std::string>();
  const auto task = create_task(child(future));
  co_await sleep(0s);
  future.set_result("value");
  task.cancel();
  co_await task;
  print(future.result());
}

const Pair pair("k5_a_task_that_is_ready_loses_its_result_to_a_cancel", [] { run(main()); });

}  // namespace
