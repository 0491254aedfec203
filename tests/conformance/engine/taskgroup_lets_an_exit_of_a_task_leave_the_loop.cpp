#include "tests/conformance/engine/pair.h"

namespace {

Coro<> exits() {
  co_await sleep(1s);
  throw SystemExit(3);
}

Coro<> work() {
  co_await try_finally([]() -> Coro<> { co_await sleep(5s); },
                       []() -> Coro<> {
                         print("cleaning up");
                         co_await sleep(1s);
                         print("cleaned up");
                       });
}

Coro<> main() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(exits());
      group.create_task(work());
      co_return;
    });
  } catch (const SystemExit&) {
    print("main leaves");
    throw;
  }
}

const Pair pair("taskgroup_lets_an_exit_of_a_task_leave_the_loop", [] { run(main()); });

}  // namespace
