#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> plain(int n) { co_return n + 1; }

Coro<int> deep(int n) { co_return co_await plain(n) + co_await plain(n); }

Coro<> other() {
  for (int n = 0; n < 4; ++n) {
    print("other", n);
    co_await sleep(-1s);
  }
}

Coro<> main() {
  const auto task = create_task(other());
  print(co_await deep(1));
  co_await sleep(0s);
  print(co_await sleep(0s, std::string("result")));
  print(co_await sleep(100ms, std::string("later")));
  co_await task;
}

const Pair pair("k7_sleep_0_is_a_bare_yield_and_a_coroutine_does_not_suspend", [] { run(main()); });

}  // namespace
