#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() { co_await sleep(100ms); }

Coro<int> main(int n) {
  const auto task = create_task(child());
  co_await task;
  print(n, current_task().get_name(), task.get_name());
  co_return n;
}

void program() {
  print(run(main(1)));
  print(run(main(2)));
}

const Pair pair("run_uses_up_two_task_numbers_for_its_own_shutdown", program);

}  // namespace
