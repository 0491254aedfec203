#include "tests/conformance/engine/pair.h"

namespace {

Coro<> produce(Queue<std::string> queue) {
  for (const char* item : {"a", "b", "c", "d"}) {
    co_await queue.put(item);
    print("put", item, queue.qsize(), queue.full());
  }
}

Coro<> consume(Queue<std::string> queue) {
  for (int n = 0; n < 4; ++n) {
    co_await sleep(100ms);
    print("got", co_await queue.get(), queue.qsize(), queue.empty());
  }
}

Coro<> main() {
  const Queue<std::string> queue(2);
  print(queue.maxsize());
  co_await gather(produce(queue), consume(queue));
}

const Pair pair("queue_gives_items_in_the_order_they_were_put", [] { run(main()); });

}  // namespace
