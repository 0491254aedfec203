#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(Seconds delay) {
  try {
    co_await sleep(delay);
    print("in time");
  } catch (const CancelledError&) {
    print("cancelled", current_task().cancelling());
    throw;
  }
}

Coro<> main() {
  for (const Seconds delay : {1s, 3s, 2s}) {
    const auto limit = timeout(2s);
    try {
      co_await with(limit, work(delay));
    } catch (const TimeoutError&) {
      print("timed out");
    }
    print(limit.expired(), current_task().cancelling());
  }
  print(co_await with(timeout(std::nullopt), []() -> Coro<int> {
    co_await sleep(9s);
    co_return 1;
  }));
}

const Pair pair("timeout_turns_its_own_cancellation_into_timeout_error", [] { run(main()); });

}  // namespace
