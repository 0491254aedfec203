#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers(std::string name) {
  for (int i = 0;; ++i) {
    try {
      co_yield i;
    } catch (const CancelledError&) {
      print(name, "cancelled at its yield");
      throw;
    } catch (const GeneratorExit&) {
      print(name, "closed at its yield");
      throw;
    }
    co_await sleep(1s);
  }
}

Coro<> cancels_unstarted(std::string name, Task<std::optional<int>> task) {
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print(name, "task cancelled");
  }
}

Coro<> main() {
  const auto a = numbers("a");
  print(co_await a.anext());
  co_await cancels_unstarted("a", create_task(a.next()));
  print((co_await a.next()).has_value());
  co_await cancels_unstarted("ended", create_task(a.next()));
  const auto b = numbers("b");
  co_await cancels_unstarted("b", create_task(b.next()));
  print((co_await b.next()).has_value());
  const auto c = numbers("c");
  print(co_await c.anext());
  const auto close = create_task(c.aclose());
  close.cancel();
  try {
    co_await close;
  } catch (const CancelledError&) {
    print("c", "task cancelled");
  }
}

const Pair pair("asyncgen_gets_a_cancellation_that_comes_before_its_awaitable_began",
                [] { run(main()); });

}  // namespace
