#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(Seconds cleanup) {
  co_await try_finally([]() -> Coro<> { co_await sleep(5s); },
                       [=]() -> Coro<> {
                         print("cleaning up");
                         co_await sleep(cleanup);
                       });
}

Coro<> fails() {
  try {
    co_await sleep(5s);
  } catch (const CancelledError&) {
  }
  throw ValueError("no");
}

Coro<> caller(bool is_waiting, bool has_error) {
  try {
    co_await with(TaskGroup(), [&](TaskGroup group) -> Coro<> {
      group.create_task(work(1s));
      if (has_error) group.create_task(fails());
      if (!is_waiting) co_await sleep(4s);
    });
  } catch (const CancelledError&) {
    print("cancelled", current_task().cancelling());
    throw;
  } catch (const ExceptionGroup& group) {
    print(group, current_task().cancelling());
  }
}

Coro<> main() {
  for (const bool is_waiting : {true, false}) {
    for (const bool has_error : {false, true}) {
      const auto task = create_task(caller(is_waiting, has_error));
      co_await sleep(1s);
      task.cancel();
      co_await sleep(500ms);
      task.cancel();
      co_await wait({task});
      print(task.cancelled());
    }
  }
}

const Pair pair("taskgroup_that_is_cancelled_cancels_its_tasks", [] { run(main()); });

}  // namespace
