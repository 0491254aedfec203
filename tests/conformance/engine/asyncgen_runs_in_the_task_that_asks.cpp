#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers(int n) {
  for (int i = 0; i < n; ++i) {
    co_await sleep(1s);
    co_yield i;
  }
  print("exhausted");
}

Coro<> main() {
  const auto stream = numbers(3);
  while (const auto i = co_await stream.next())
    print(*i);
  try {
    co_await stream.anext();
  } catch (const StopAsyncIteration&) {
    print("stop");
  }
  const auto other = numbers(2);
  print(co_await other.anext(), co_await create_task(other.anext()));
  print(co_await wait_for(numbers(1).anext(), 2s));
}

const Pair pair("asyncgen_runs_in_the_task_that_asks", [] { run(main()); });

}  // namespace
