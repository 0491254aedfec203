#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> child() {
  try {
    co_await sleep(0s);
    print("not reached");
  } catch (const CancelledError&) {
    print("cancelled");
  }
  co_await sleep(0s);
  print("goes on");
  co_return "value";
}

Coro<> main() {
  const auto task = create_task(child());
  co_await sleep(0s);
  print(task.cancel());
  print(co_await task, task.cancelled());
}

const Pair pair("k2_a_pending_cancel_is_thrown_by_the_next_step", [] { run(main()); });

}  // namespace
