#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name) {
  try {
    co_await sleep(9s);
  } catch (const CancelledError&) {
    print(name, "cancelled");
    throw;
  }
}

Coro<> through_shield() { co_await shield(work("shielded")); }
Coro<> through_wait_for() { co_await wait_for(work("limited"), 5s); }
Coro<> through_gather() { co_await gather(work("a"), work("b")); }
Coro<> through_timeout() {
  co_await with(timeout(5s), []() -> Coro<> { co_await create_task(work("timed")); });
}
Coro<> through_group() {
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    group.create_task(work("grouped"));
    co_await wait_for(work("body"), 7s);
  });
}
Coro<> through_wait() { co_await wait({create_task(work("waited"))}); }

Coro<> main() {
  for (const auto function : {through_shield, through_wait_for, through_gather, through_timeout,
                              through_group, through_wait}) {
    const auto task = create_task(function());
    co_await sleep(1s);
    task.cancel();
    co_await wait({task});
    print(task.cancelled());
  }
}

const Pair pair("cancel_through_combinators_reaches_the_innermost", [] { run(main()); });

}  // namespace
