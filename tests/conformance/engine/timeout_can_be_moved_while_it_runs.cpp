#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const auto loop_time = [] { return get_running_loop().time(); };
  try {
    co_await with(timeout(1s), [&](Timeout limit) -> Coro<> {
      print(limit.when().has_value());
      limit.reschedule(loop_time() + 3s);
      co_await sleep(2s);
      print("still here");
      limit.reschedule(std::nullopt);
      co_await sleep(5s);
      print("still here");
      limit.reschedule(loop_time() - 1s);
      print(limit.expired());
      co_await sleep(0s);
      print("one more step");
      co_await sleep(0s);
      print("never");
    });
  } catch (const TimeoutError&) {
    print("timed out", loop_time().count());
  }
  const auto limit = timeout(1s);
  try {
    limit.reschedule(2s);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  co_await with(limit, []() -> Coro<> { co_return; });
  try {
    limit.reschedule(2s);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    co_await with(limit, []() -> Coro<> { co_return; });
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

const Pair pair("timeout_can_be_moved_while_it_runs", [] { run(main()); }, {.patch = 7});

}  // namespace
