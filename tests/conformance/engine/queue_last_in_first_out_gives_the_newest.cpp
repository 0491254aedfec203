#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(std::string name, Queue<int> stack) {
  print(name, co_await stack.get());
  stack.task_done();
}

Coro<> main() {
  const LifoQueue<int> stack(3);
  for (const int n : {1, 2, 3})
    stack.put_nowait(n);
  co_await gather(take("a", stack), take("b", stack));
  co_await stack.put(4);
  co_await gather(take("a", stack), take("b", stack));
  co_await stack.join();
}

const Pair pair("queue_last_in_first_out_gives_the_newest", [] { run(main()); });

}  // namespace
