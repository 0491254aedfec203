#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(Seconds(n));
  co_return n;
}

Coro<> main() {
  auto results = as_completed({work(2), work(1), work(3)});
  for (auto& next : results) {
    print("first", co_await next);
    break;
  }
  for (auto& next : results)
    print("second", co_await next);
  for (auto& next : results)
    print("third", co_await next);
}

const Pair pair("as_completed_that_is_gone_through_again_is_empty", [] { run(main()); });

}  // namespace
