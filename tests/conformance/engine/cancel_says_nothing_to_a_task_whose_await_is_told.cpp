#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> stubborn() {
  try {
    co_await sleep(5s);
  } catch (const CancelledError& e) {
    print("child", repr(e));
  }
  co_return 1;
}

Coro<> caller() {
  try {
    co_await gather(stubborn(), stubborn());
  } catch (const CancelledError& e) {
    print("caller", repr(e));
  }
}

Coro<> main() {
  const auto task = create_task(caller());
  co_await sleep(1s);
  task.cancel("stop");
  co_await task;
  const auto early = create_task(caller());
  early.cancel("early");
  co_await sleep(1s);
  early.cancel("late");
  try {
    co_await early;
  } catch (const CancelledError& e) {
    print("main", repr(e));
  }
  const auto ready = create_task(caller());
  co_await sleep(1s);
  ready.cancel("first");
  ready.cancel("second");
  co_await sleep(0s);
  ready.cancel("third");
  co_await ready;
}

const Pair pair("cancel_says_nothing_to_a_task_whose_await_is_told", [] { run(main()); });

}  // namespace
