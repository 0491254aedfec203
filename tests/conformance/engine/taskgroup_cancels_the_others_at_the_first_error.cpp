#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails(int n) {
  co_await sleep(std::chrono::seconds(n));
  throw ValueError(str(n));
}

Coro<> fails_in_cleanup() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError&) {
    print("cleaning up");
    throw TypeError("in cleanup");
  }
}

Coro<> cleans_up() {
  co_await try_finally([]() -> Coro<> { co_await sleep(9s); },
                       []() -> Coro<> {
                         co_await sleep(1s);
                         print("cleaned up");
                       });
}

Coro<> main() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(fails(1));
      group.create_task(fails_in_cleanup());
      group.create_task(cleans_up());
      group.create_task(fails(2));
      co_await sleep(5s);
      print("never");
    });
  } catch (const ExceptionGroup& group) {
    print(group);
    for (const auto& error : group.exceptions())
      print(repr(error));
    const auto [values, others] = group.split<ValueError>();
    print(*values, *others);
  }
  print(current_task().cancelling());
}

const Pair pair("taskgroup_cancels_the_others_at_the_first_error", [] { run(main()); });

}  // namespace
