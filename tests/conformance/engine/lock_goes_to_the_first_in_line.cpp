#include "tests/conformance/engine/pair.h"

namespace {

Coro<> use(std::string name, Lock lock) {
  {
    const auto held = co_await with(lock);
    print(name, "in");
    co_await sleep(100ms);
  }
  print(name, "out", lock.locked());
}

Coro<> main() {
  const Lock lock;
  print(lock.locked());
  co_await gather(use("a", lock), use("b", lock), use("c", lock));
}

const Pair pair("lock_goes_to_the_first_in_line", [] { run(main()); });

}  // namespace
