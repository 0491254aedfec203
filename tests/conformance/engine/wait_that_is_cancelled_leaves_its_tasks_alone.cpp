#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  co_await sleep(2s);
  print("work is done");
}

Coro<> caller(Task<> a) {
  try {
    co_await wait({a}, {.timeout = 5s});
  } catch (const CancelledError&) {
    print("caller cancelled");
    throw;
  }
}

Coro<> main() {
  const auto a = create_task(work());
  const auto task = create_task(caller(a));
  co_await sleep(1s);
  task.cancel();
  co_await wait({task});
  print(task.cancelled(), a.done());
  co_await a;
  try {
    co_await wait(std::vector<Task<>>());
  } catch (const ValueError& e) {
    print(e.what());
  }
}

const Pair pair("wait_that_is_cancelled_leaves_its_tasks_alone", [] { run(main()); });

}  // namespace
