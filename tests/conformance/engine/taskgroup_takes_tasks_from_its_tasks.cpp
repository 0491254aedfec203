#include "tests/conformance/engine/pair.h"

namespace {

Coro<> grandchild(int n) {
  co_await sleep(1s);
  print("grandchild", n);
}

Coro<> child(TaskGroup group, int n) {
  co_await sleep(std::chrono::seconds(n));
  group.create_task(grandchild(n));
  if (n == 3) throw ValueError("three");
}

Coro<> main() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      for (const int n : {1, 2, 3})
        group.create_task(child(group, n));
      co_return;
    });
  } catch (const ExceptionGroup& errors) {
    print(repr(errors));
  }
}

const Pair pair("taskgroup_takes_tasks_from_its_tasks", [] { run(main()); });

}  // namespace
