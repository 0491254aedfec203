#include "tests/conformance/engine/pair.h"

namespace {

Coro<> get(int name, Queue<int> queue) {
  const int item = co_await queue.get();
  print(name, item);
  queue.task_done();
}

Coro<> main() {
  const Queue<int> queue;
  std::vector<Task<>> tasks;
  for (int n = 0; n < 4; ++n)
    tasks.push_back(create_task(get(n, queue)));
  co_await sleep(0s);
  queue.put_nowait(10);
  queue.put_nowait(11);
  co_await queue.join();
  co_await queue.put(12);
  co_await queue.put(13);
  co_await gather(tasks);
}

const Pair pair("queue_wakes_one_getter_for_each_put", [] { run(main()); });

}  // namespace
