#include "tests/conformance/engine/pair.h"

namespace {

Coro<> joins(std::string name, Queue<int> queue) {
  co_await queue.join();
  print(name, "joined");
}

Coro<> main() {
  const Queue<int> queue;
  queue.put_nowait(1);
  const auto a = create_task(joins("a", queue));
  const auto b = create_task(joins("b", queue));
  co_await sleep(0s);
  a.cancel();
  queue.get_nowait();
  queue.task_done();
  queue.put_nowait(2);
  const auto c = create_task(joins("c", queue));
  co_await sleep(100ms);
  print(a.done(), b.done(), c.done());
  queue.get_nowait();
  queue.task_done();
  co_await gather(return_exceptions, a, b, c);
}

const Pair pair("queue_join_is_cancelled_alone_and_again_after_a_put", [] { run(main()); });

}  // namespace
