#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(int n) { co_await sleep(std::chrono::seconds(n)); }

Coro<> main() {
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    const auto a = group.create_task(work(1));
    const auto b = group.create_task(work(3));
    const auto c = group.create_task(work(2));
    co_await sleep(500ms);
    a.cancel();
    try {
      co_await a;
    } catch (const CancelledError&) {
      print("a cancelled", current_task().cancelling());
    }
    b.cancel("bored");
    print("body ends");
  });
  print("all ended");
}

const Pair pair("taskgroup_does_not_mind_a_cancelled_task", [] { run(main()); });

}  // namespace
