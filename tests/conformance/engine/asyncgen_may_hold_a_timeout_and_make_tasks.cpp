#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<std::string> answers() {
  for (const Seconds delay : {1s, 3s, 1s}) {
    std::string answer = "in time";
    try {
      co_await with(timeout(2s), [&]() -> Coro<> { co_await sleep(delay); });
    } catch (const TimeoutError&) {
      answer = "timed out";
    }
    co_yield answer;
    co_await gather(sleep(1s), sleep(0s));
  }
}

Coro<> consume(std::string name) {
  const auto stream = answers();
  while (const auto answer = co_await stream.next())
    print(name, *answer);
}

Coro<> main() { co_await gather(consume("a"), consume("b")); }

const Pair pair("asyncgen_may_hold_a_timeout_and_make_tasks", [] { run(main()); });

}  // namespace
