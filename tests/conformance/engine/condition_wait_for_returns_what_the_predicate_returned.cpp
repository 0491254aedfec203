#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Condition condition;
  co_await condition.acquire();
  print(co_await condition.wait_for([] { return 7; }));
  print(co_await condition.wait_for([] { return std::vector<int>{1, 2}; }));
  try {
    co_await condition.wait_for([]() -> bool { throw ValueError("no"); });
  } catch (const ValueError& e) {
    print(e.what(), condition.locked());
  }
  condition.release();
}

const Pair pair("condition_wait_for_returns_what_the_predicate_returned", [] { run(main()); });

}  // namespace
