#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fail(Seconds delay) {
  co_await sleep(delay);
  throw KeyError("gone");
}

Coro<> cancelled() { co_await sleep(1s); }

Coro<> wait_for(Task<> task) {
  try {
    co_await task;
  } catch (const KeyError&) {
    print("KeyError");
  } catch (const CancelledError&) {
    print("CancelledError");
  }
}

Coro<> main() {
  const auto bad = create_task(fail(100ms));
  const auto a = create_task(wait_for(bad));
  const auto b = create_task(wait_for(bad));
  const auto other = create_task(cancelled());
  const auto c = create_task(wait_for(other));
  co_await a;
  other.cancel();
  co_await b;
  co_await c;
}

const Pair pair("k4_a_wakeup_throws_the_exception_of_what_was_awaited", [] { run(main()); });

}  // namespace
