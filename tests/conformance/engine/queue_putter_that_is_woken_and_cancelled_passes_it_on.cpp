#include "tests/conformance/engine/pair.h"

namespace {

Coro<> put(std::string name, Queue<std::string> queue) {
  try {
    co_await queue.put(name);
    print(name, "put");
  } catch (const CancelledError&) {
    print(name, "cancelled");
    throw;
  }
}

Coro<> main() {
  const Queue<std::string> queue(1);
  co_await queue.put("first");
  const auto a = create_task(put("a", queue));
  const auto b = create_task(put("b", queue));
  const auto c = create_task(put("c", queue));
  co_await sleep(0s);
  b.cancel();
  print(queue.get_nowait());
  a.cancel();
  co_await sleep(0s);
  print(a.done(), b.done(), c.done());
  co_await gather(return_exceptions, a, b, c);
  print(queue.get_nowait(), queue.empty());
}

const Pair pair("queue_putter_that_is_woken_and_cancelled_passes_it_on", [] { run(main()); });

}  // namespace
