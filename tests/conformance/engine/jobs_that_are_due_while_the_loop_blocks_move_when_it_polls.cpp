#include "tests/conformance/engine/pair.h"

namespace {

void job(std::string name) {
  for (int i = 0; i < 3; ++i) {
    block(100ms);
    print(name);
  }
  compute(200ms);
  print(name, "computed");
}

Coro<> main() {
  const auto a = create_task(to_thread(job, "a"));
  const auto b = create_task(to_thread(job, "b"));
  co_await sleep(50ms);
  block(200ms);
  print("blocked");
  co_await sleep(100ms);
  compute(150ms);
  print("computed");
  co_await gather(a, b);
}

const Pair pair("jobs_that_are_due_while_the_loop_blocks_move_when_it_polls", [] { run(main()); });

}  // namespace
