#include "tests/conformance/engine/pair.h"

namespace {

Coro<> nested(Seconds outer, Seconds inner) {
  try {
    co_await with(timeout(outer), [&]() -> Coro<> {
      try {
        co_await with(timeout(inner), []() -> Coro<> { co_await sleep(9s); });
      } catch (const TimeoutError&) {
        print("inner timed out");
      }
      co_await sleep(3s);
    });
  } catch (const TimeoutError&) {
    print("outer timed out", current_task().cancelling());
  }
}

Coro<> main() {
  co_await nested(1s, 2s);
  co_await nested(5s, 1s);
  co_await nested(1s, 1s);
  co_await nested(4s, 1s);
}

const Pair pair("timeout_in_timeout_raises_at_the_block_that_expired", [] { run(main()); });

}  // namespace
