#include "tests/conformance/engine/pair.h"

namespace {

Coro<> get_later(Queue<int> queue) {
  co_await sleep(1s);
  queue.put_nowait(1);
  co_await sleep(1s);
  queue.put_nowait(2);
}

Coro<> main() {
  const Queue<int> queue;
  const auto task = create_task(get_later(queue));
  print(co_await wait_for(queue.get(), std::nullopt));
  print(co_await wait_for(queue.get(), 5s));
  co_await wait_for(sleep(1s), std::nullopt);
  co_await wait_for(task, std::nullopt);
}

const Pair pair("wait_for_none_adds_nothing", [] { run(main()); });

}  // namespace
