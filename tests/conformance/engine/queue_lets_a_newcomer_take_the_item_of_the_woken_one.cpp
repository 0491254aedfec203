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
  queue.put_nowait(1);
  print("main", queue.get_nowait());
  co_await sleep(0s);
  queue.put_nowait(2);
  queue.put_nowait(3);
  co_await gather(a, b);
}

const Pair pair("queue_lets_a_newcomer_take_the_item_of_the_woken_one", [] { run(main()); });

}  // namespace
