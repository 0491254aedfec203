#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError& e) {
    print("work", repr(e));
    throw;
  }
}

Coro<> all() { co_await gather(work(), work()); }

Coro<> main() {
  const auto task = create_task(all());
  co_await sleep(1s);
  task.cancel("enough");
  try {
    co_await task;
  } catch (const CancelledError& e) {
    print("main", repr(e));
  }
  const auto a = create_task(work());
  const auto b = create_task(work());
  co_await sleep(1s);
  a.cancel("said");
  b.cancel();
  print(co_await gather(return_exceptions, a, b));
  const auto c = create_task(work());
  c.cancel("early");
  print(co_await gather(return_exceptions, c));
}

const Pair pair("cancel_carries_a_message_through_gather", [] { run(main()); });

}  // namespace
