#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> child() {
  print("child");
  co_return 7;
}

Coro<> main() {
  const auto task = create_task(child());
  co_await sleep(0s);
  print(co_await task, co_await task);
  const auto future = get_running_loop().create_future();
  future.set_exception(ValueError("no"));
  try {
    co_await future;
  } catch (const ValueError& e) {
    print("caught", e.what());
  }
  print("end");
}

const Pair pair("f3_awaiting_a_done_future_does_not_suspend", [] { run(main()); });

}  // namespace
