#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Condition condition, std::shared_ptr<int> value, int least) {
  const auto held = co_await with(condition);
  const bool result = co_await condition.wait_for([=] { return *value >= least; });
  print(name, result, *value);
}

Coro<> main() {
  const Condition condition;
  const auto value = std::make_shared<int>(0);
  const auto a = create_task(waits("a", condition, value, 2));
  const auto b = create_task(waits("b", condition, value, 1));
  const auto c = create_task(waits("c", condition, value, 0));
  for (int n = 0; n < 3; ++n) {
    co_await sleep(100ms);
    const auto held = co_await with(condition);
    ++*value;
    condition.notify_all();
  }
  co_await gather(a, b, c);
}

const Pair pair("condition_wait_for_waits_again_until_the_predicate_holds", [] { run(main()); });

}  // namespace
