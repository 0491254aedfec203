#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Lock lock;
  try {
    lock.release();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    const auto held = co_await with(lock);
    lock.release();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  co_await with(lock, []() -> Coro<> {
    print("body");
    co_await sleep(100ms);
  });
  print(lock.locked());
}

const Pair pair("lock_refuses_a_release_that_nobody_holds", [] { run(main()); });

}  // namespace
