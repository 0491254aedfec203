#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int, int> totals() {
  int total = 0;
  while (true) {
    const std::optional<int> number = co_yield total;
    print("sent", number);
    if (!number) co_return;
    co_await sleep(1s);
    total += *number;
  }
}

Coro<> main() {
  const auto stream = totals();
  try {
    co_await stream.asend(5);
  } catch (const TypeError& e) {
    print(e);
  }
  print(co_await stream.anext());
  print(co_await stream.asend(10));
  const auto task = create_task(stream.asend(20));
  print(co_await task);
  try {
    co_await stream.anext();
  } catch (const StopAsyncIteration&) {
    print("over");
  }
  try {
    co_await stream.asend(30);
  } catch (const StopAsyncIteration&) {
    print("over still");
  }
}

const Pair pair("asyncgen_is_sent_values_that_its_yields_give", [] { run(main()); });

}  // namespace
