#include "tests/conformance/engine/pair.h"

namespace {

Coro<> block_of(Timeout limit, Seconds delay) {
  try {
    co_await with(limit, [&]() -> Coro<> {
      print("inside");
      co_await sleep(delay);
      print("slept");
      co_await sleep(1s);
    });
  } catch (const TimeoutError&) {
    print("timed out");
  }
}

Coro<> main() {
  co_await block_of(timeout(0s), 0s);
  co_await block_of(timeout(-1s), 1s);
  const auto limit = timeout(1s);
  co_await sleep(2s);
  co_await block_of(limit, 0s);
  co_await block_of(timeout_at(get_running_loop().time() + 1s), 3s);
  co_await block_of(timeout_at(1s), 3s);
}

const Pair pair("timeout_in_the_past_expires_in_the_next_iteration", [] { run(main()); });

}  // namespace
