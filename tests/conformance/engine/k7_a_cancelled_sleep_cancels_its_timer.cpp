#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child(Seconds delay) { co_await sleep(delay); }

Coro<> main() {
  std::vector<Task<>> tasks;
  for (const int n : {1, 2, 3})
    tasks.push_back(create_task(child(Seconds(n))));
  co_await sleep(500ms);
  tasks[0].cancel();
  tasks[2].cancel();
  co_await tasks[1];
  print(std::vector<bool>{tasks[0].cancelled(), tasks[1].cancelled(), tasks[2].cancelled()});
  co_await sleep(2s);
}

const Pair pair("k7_a_cancelled_sleep_cancels_its_timer", [] { run(main()); });

}  // namespace
