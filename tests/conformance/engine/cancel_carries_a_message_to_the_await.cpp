#include "tests/conformance/engine/pair.h"

namespace {

Coro<> sleeps() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError& e) {
    print("sleeper", repr(e));
    throw;
  }
}

Coro<> never() { co_return; }

Coro<> swallows() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError& e) {
    print("swallowed", e);
  }
  current_task().cancel("from within");
  co_await sleep(9s);
}

Coro<> report(Task<> task) {
  for (int i = 0; i < 2; ++i) {
    try {
      co_await task;
    } catch (const CancelledError& e) {
      print("main", repr(e));
    }
  }
}

Coro<> main() {
  const auto a = create_task(sleeps());
  const auto b = create_task(never());
  const auto c = create_task(swallows());
  b.cancel("too early");
  co_await sleep(1s);
  a.cancel("bored");
  c.cancel("first");
  co_await report(a);
  co_await report(b);
  co_await report(c);
  const auto d = create_task(sleeps());
  co_await sleep(0s);
  d.cancel("one");
  d.cancel("two");
  co_await report(d);
  const auto future = get_running_loop().create_future();
  future.cancel("future");
  try {
    co_await future;
  } catch (const CancelledError& e) {
    print(repr(e));
  }
}

const Pair pair("cancel_carries_a_message_to_the_await", [] { run(main()); });

}  // namespace
