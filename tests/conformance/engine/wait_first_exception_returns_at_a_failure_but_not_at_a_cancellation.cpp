#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  if (n == 3) throw ValueError(str(n));
}

Coro<> main() {
  std::vector<Task<>> tasks;
  for (const int n : {1, 2, 3, 4})
    tasks.push_back(create_task(work(n)));
  tasks[1].cancel();
  const auto [done, pending] = co_await wait(tasks, {.return_when = FIRST_EXCEPTION});
  print(static_cast<int>(done.size()), static_cast<int>(pending.size()));
  for (const auto& task : done)
    print(task.get_name(), task.cancelled());
  pending[0].cancel();
  const auto [all, none] = co_await wait(tasks, {.timeout = 9s, .return_when = FIRST_EXCEPTION});
  print(static_cast<int>(all.size()), static_cast<int>(none.size()));
}

const Pair pair("wait_first_exception_returns_at_a_failure_but_not_at_a_cancellation",
                [] { run(main()); });

}  // namespace
