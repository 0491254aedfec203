#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name, Seconds delay) {
  co_await try_except<CancelledError>(
      [&]() -> Coro<> {
        co_await sleep(delay);
        print(name, "ends");
      },
      [&](CancelledError error) -> Coro<> {
        print(name, "cancelled");
        co_await sleep(100ms);
        print(name, "cleaned");
        throw error;
      });
}

Coro<> fails() {
  try {
    co_await sleep(1s);
  } catch (const CancelledError&) {
    throw ValueError("in cleanup");
  }
}

Coro<> main() {
  for (const char* name : {"a", "b"})
    create_task(work(name, 1s));
  create_task(fails());
  create_task(work("unstarted", 0s));
  co_await sleep(100ms);
  create_task(work("too late", 1s));
  print("main ends");
}

const Pair pair("run_cancels_what_is_left_and_waits_for_its_cleanup", [] { run(main()); });

}  // namespace
