#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  co_return n;
}

Coro<> drops() {
  bool is_first = true;
  for (auto& next : as_completed({work(1), work(2), work(3)})) {
    if (!is_first) print(co_await next);
    is_first = false;
  }
}

Coro<> main() {
  co_await drops();
  print("end");
}

const Pair pair("as_completed_whose_coroutine_is_dropped_was_never_awaited", [] { run(main()); });

}  // namespace
