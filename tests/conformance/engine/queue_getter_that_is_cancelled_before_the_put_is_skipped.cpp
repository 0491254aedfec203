#include "tests/conformance/engine/pair.h"

namespace {

Coro<> get(std::string name, Queue<int> queue) {
  const int item = co_await queue.get();
  print(name, item);
}

Coro<> main() {
  const Queue<int> queue;
  const auto a = create_task(get("a", queue));
  const auto b = create_task(get("b", queue));
  co_await sleep(0s);
  a.cancel();
  queue.put_nowait(1);
  co_await sleep(0s);
  print(a.cancelled(), b.done());
  co_await gather(return_exceptions, a, b);
  const auto late = create_task(get("late", queue));
  co_await sleep(100ms);
  late.cancel();
  co_await gather(return_exceptions, late);
  queue.put_nowait(2);
  print(queue.qsize());
}

const Pair pair("queue_getter_that_is_cancelled_before_the_put_is_skipped", [] { run(main()); });

}  // namespace
