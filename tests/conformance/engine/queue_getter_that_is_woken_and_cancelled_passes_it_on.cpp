#include "tests/conformance/engine/pair.h"

namespace {

Coro<> get(std::string name, Queue<int> queue) {
  try {
    const int item = co_await queue.get();
    print(name, item);
  } catch (const CancelledError&) {
    print(name, "cancelled");
    throw;
  }
}

Coro<> main() {
  const Queue<int> queue;
  const auto a = create_task(get("a", queue));
  const auto b = create_task(get("b", queue));
  const auto c = create_task(get("c", queue));
  co_await sleep(0s);
  queue.put_nowait(1);
  a.cancel();
  co_await sleep(0s);
  print(a.done(), b.done(), queue.qsize());
  c.cancel();
  co_await gather(return_exceptions, a, b, c);
}

const Pair pair("queue_getter_that_is_woken_and_cancelled_passes_it_on", [] { run(main()); });

}  // namespace
