#include "tests/conformance/engine/pair.h"

namespace {

Coro<> put(std::string name, Queue<std::string> queue) {
  co_await queue.put(name);
  print(name, "put");
}

Coro<> main() {
  const Queue<std::string> queue(1);
  queue.put_nowait("first");
  const auto a = create_task(put("a", queue));
  const auto b = create_task(put("b", queue));
  co_await sleep(0s);
  print(queue.get_nowait());
  queue.put_nowait("main");
  co_await sleep(0s);
  for (int n = 0; n < 3; ++n)
    print(co_await queue.get());
  co_await gather(a, b);
}

const Pair pair("queue_lets_a_newcomer_take_the_room_of_the_woken_one", [] { run(main()); });

}  // namespace
