#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> caller(Task<std::string> inner) {
  const auto result = co_await wait_for(inner, 5s);
  print("got", result, current_task().cancelling());
  co_return result;
}

Coro<std::string> inner() {
  co_await sleep(1s);
  co_return "value";
}

Coro<> canceller(Task<std::string> first, Task<std::string> task) {
  co_await first;
  task.cancel();
}

Coro<> main() {
  const auto first = create_task(inner());
  const auto task = create_task(caller(first));
  create_task(canceller(first, task));
  try {
    print(co_await task);
  } catch (const CancelledError&) {
    print("cancelled");
  }
}

const Pair pair("wait_for_swallows_a_cancellation_when_the_task_is_done", [] { run(main()); });

}  // namespace
