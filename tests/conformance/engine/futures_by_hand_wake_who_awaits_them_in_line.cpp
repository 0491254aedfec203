#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(std::string name, Future<std::string> future) { print(name, co_await future); }

Coro<> main() {
  const Future<std::string> future;
  const auto a = create_task(waits("a", future));
  const auto b = create_task(waits("b", future));
  co_await sleep(100ms);
  future.set_result("here");
  print("set");
  co_await waits("main", future);
  co_await gather(a, b);
}

const Pair pair("futures_by_hand_wake_who_awaits_them_in_line", [] { run(main()); });

}  // namespace
