#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  print("done", n);
  co_return n;
}

Coro<> main() {
  std::vector<Task<int>> tasks;
  co_await with(TaskGroup(), [&](TaskGroup group) -> Coro<> {
    for (const int n : {2, 1, 3})
      tasks.push_back(group.create_task(work(n)));
    tasks.push_back(group.create_task(work(0), "named"));
    print("body ends");
    co_return;
  });
  for (const auto& task : tasks)
    print(task.get_name(), task.result());
  co_await with(TaskGroup(), []() -> Coro<> { co_return; });
  print("empty");
}

const Pair pair("taskgroup_waits_for_all_its_tasks", [] { run(main()); });

}  // namespace
