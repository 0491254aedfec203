#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  try {
    co_await sleep(5s);
  } catch (const CancelledError&) {
    print("work cancelled");
    throw;
  }
}

Coro<> main() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(work());
      group.create_task(work());
      co_await sleep(1s);
      throw ValueError("body");
    });
  } catch (const ExceptionGroup& group) {
    print(group, repr(group.exceptions()[0]));
  }
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(work());
      throw ValueError("at once");
      co_return;
    });
  } catch (const ExceptionGroup& group) {
    print(group, static_cast<int>(group.exceptions().size()));
  }
}

const Pair pair("taskgroup_body_that_raises_cancels_the_tasks", [] { run(main()); });

}  // namespace
