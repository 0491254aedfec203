#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> ticks() {
  for (int i = 0;; ++i) {
    try {
      co_await sleep(1s);
    } catch (const CancelledError&) {
      print("cancelled in the generator");
      throw;
    }
    co_yield i;
  }
}

AsyncGenerator<int> doubled(AsyncGenerator<int> source) {
  while (const auto i = co_await source.next())
    co_yield 2 * *i;
}

Coro<> consume() {
  const auto stream = doubled(ticks());
  while (const auto i = co_await stream.next())
    print(*i);
}

Coro<> main() {
  const auto task = create_task(consume());
  co_await sleep(2500ms);
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("consumer cancelled");
  }
}

const Pair pair("asyncgen_is_cancelled_where_it_awaits", [] { run(main()); });

}  // namespace
