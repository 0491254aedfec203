#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Condition condition) {
  const auto held = co_await with(condition);
  print(name, "waits");
  print(name, co_await condition.wait(), condition.locked());
}

Coro<> main() {
  const Condition condition;
  std::vector<Task<>> tasks;
  for (const char* name : {"a", "b", "c", "d"})
    tasks.push_back(create_task(waits(name, condition)));
  co_await sleep(100ms);
  {
    const auto held = co_await with(condition);
    condition.notify();
    print("notified one");
  }
  co_await sleep(100ms);
  {
    const auto held = co_await with(condition);
    condition.notify(2);
    condition.notify(0);
    print("notified two");
  }
  co_await sleep(100ms);
  co_await condition.acquire();
  condition.notify_all();
  condition.release();
  co_await gather(tasks);
}

const Pair pair("condition_wakes_one_for_each_notification", [] { run(main()); });

}  // namespace
