#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  co_return n;
}

Coro<> main() {
  std::vector<Task<int>> pending;
  for (const int n : {3, 1, 2, 1})
    pending.push_back(create_task(work(n)));
  bool has_added = false;
  while (!pending.empty()) {
    auto result = co_await wait(pending, {.return_when = FIRST_COMPLETED});
    for (const auto& task : result.done)
      print(task.result());
    pending = result.pending;
    if (!has_added) pending.push_back(create_task(work(4)));
    has_added = true;
  }
}

const Pair pair("wait_in_a_loop_takes_results_as_they_come", [] { run(main()); });

}  // namespace
