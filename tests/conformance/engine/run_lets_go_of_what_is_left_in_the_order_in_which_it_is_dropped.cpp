#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails(std::string name) {
  throw ValueError(name);
  co_return;
}

Coro<> waits() { co_await get_running_loop().create_future<>(); }

Coro<> work() { co_return; }

Coro<> main() {
  std::deque<Task<>> failed{create_task(fails("a")), create_task(fails("b"))};
  std::deque<Coro<>> unawaited;
  unawaited.push_back(work());
  unawaited.push_back(work());
  co_await sleep(100ms);
  print("the first of each");
  failed.pop_front();
  unawaited.pop_front();
  print("the others");
  unawaited.pop_front();
  failed.pop_front();
  const auto last = create_task(fails("c"));
  co_await sleep(100ms);
  print(last.done());
}

Coro<> leaves() {
  create_task(waits(), "waiting");
  create_task(fails("d"), "failed");
  co_await sleep(0s);
  co_await sleep(0s);
  create_task(waits(), "waiting too");
}

void program() {
  run(main());
  print("a second loop");
  Loop loop;
  loop.run_until_complete(leaves());
  std::optional left = loop.create_task(work(), "unstarted");
  loop.close();
  print("closed");
  left.reset();
  print("the end");
}

const Pair pair("run_lets_go_of_what_is_left_in_the_order_in_which_it_is_dropped", program);

}  // namespace
