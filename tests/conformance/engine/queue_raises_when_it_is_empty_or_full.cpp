#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Queue<int> queue(1);
  try {
    queue.get_nowait();
  } catch (const QueueEmpty&) {
    print("empty", queue.empty());
  }
  queue.put_nowait(1);
  try {
    queue.put_nowait(2);
  } catch (const QueueFull&) {
    print("full", queue.full());
  }
  try {
    queue.task_done();
    queue.task_done();
  } catch (const ValueError& e) {
    print(e.what());
  }
  const Queue<int> endless(-3);
  endless.put_nowait(1);
  endless.put_nowait(2);
  print(endless.full(), endless.qsize(), endless.maxsize());
  co_return;
}

const Pair pair("queue_raises_when_it_is_empty_or_full", [] { run(main()); });

}  // namespace
