#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Event event) { print(name, co_await event.wait(), event.is_set()); }

Coro<> main() {
  const Event event;
  const auto a = create_task(waits("a", event));
  co_await sleep(0s);
  event.set();
  event.clear();
  event.clear();
  const auto b = create_task(waits("b", event));
  co_await sleep(100ms);
  print(a.done(), b.done());
  event.set();
  co_await gather(a, b);
}

const Pair pair("event_that_is_cleared_at_once_still_wakes_who_waited", [] { run(main()); });

}  // namespace
