#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name, Queue<int> queue) {
  for (;;) {
    const int item = co_await queue.get();
    co_await sleep(item * 100ms);
    print(name, item);
    queue.task_done();
  }
}

Coro<> main() {
  const Queue<int> queue;
  co_await queue.join();
  for (const int item : {3, 1, 2, 1})
    queue.put_nowait(item);
  const auto a = create_task(work("a", queue));
  const auto b = create_task(work("b", queue));
  co_await queue.join();
  print("joined", queue.empty());
  a.cancel();
  b.cancel();
  co_await gather(return_exceptions, a, b);
}

const Pair pair("queue_join_waits_until_every_item_is_dealt_with", [] { run(main()); });

}  // namespace
