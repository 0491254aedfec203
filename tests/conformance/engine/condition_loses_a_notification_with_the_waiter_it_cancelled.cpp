#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Condition condition) {
  const auto held = co_await with(condition);
  co_await condition.wait();
  print(name, "woke");
}

Coro<> main() {
  const Condition condition;
  const auto a = create_task(waits("a", condition));
  const auto b = create_task(waits("b", condition));
  co_await sleep(100ms);
  {
    const auto held = co_await with(condition);
    condition.notify();
    a.cancel();
  }
  co_await sleep(100ms);
  print(a.cancelled(), b.done());
  {
    const auto held = co_await with(condition);
    condition.notify();
  }
  co_await gather(return_exceptions, a, b);
}

const Pair pair("condition_loses_a_notification_with_the_waiter_it_cancelled", [] { run(main()); });

}  // namespace
