#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  print("done", n);
  co_return n;
}

Coro<> main() {
  const auto a = create_task(work(1));
  const auto b = create_task(work(3));
  const auto c = create_task(work(4));
  for (auto& next : as_completed({a, b, c}, {.timeout = 2s})) {
    try {
      print(co_await next);
    } catch (const TimeoutError&) {
      print("timed out");
    }
  }
  co_await sleep(5s);
  for (auto& next : as_completed({work(1), work(2)}, {.timeout = 9s})) {
    print(co_await next);
    co_await sleep(2s);
  }
}

const Pair pair("as_completed_with_a_timeout_answers_for_what_is_missing", [] { run(main()); });

}  // namespace
