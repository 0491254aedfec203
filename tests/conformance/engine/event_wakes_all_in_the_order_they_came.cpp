#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Event event) { print(name, co_await event.wait(), event.is_set()); }

Coro<> main() {
  const Event event;
  std::vector<Task<>> tasks;
  for (const char* name : {"a", "b", "c"})
    tasks.push_back(create_task(waits(name, event)));
  co_await sleep(100ms);
  event.set();
  event.set();
  print(event.is_set());
  co_await waits("main", event);
  co_await gather(tasks);
}

const Pair pair("event_wakes_all_in_the_order_they_came", [] { run(main()); });

}  // namespace
