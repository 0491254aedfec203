#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fetch(int n) {
  print("fetch", n);
  co_await sleep(Seconds(n));
}

Coro<> main() {
  (void)fetch(1);
  auto kept = fetch(2);
  print("kept");
  co_await kept;
  const auto left = fetch(3);
  print("main ends");
}

const Pair pair("run_shows_coroutines_that_were_never_awaited", [] { run(main()); });

}  // namespace
