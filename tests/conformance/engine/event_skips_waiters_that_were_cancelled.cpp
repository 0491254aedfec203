#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Event event) {
  try {
    co_await event.wait();
    print(name, "woke");
  } catch (const CancelledError&) {
    print(name, "cancelled");
    throw;
  }
}

Coro<> main() {
  const Event event;
  const auto a = create_task(waits("a", event));
  const auto b = create_task(waits("b", event));
  const auto c = create_task(waits("c", event));
  co_await sleep(0s);
  a.cancel();
  event.set();
  b.cancel();
  co_await gather(return_exceptions, a, b, c);
}

const Pair pair("event_skips_waiters_that_were_cancelled", [] { run(main()); });

}  // namespace
