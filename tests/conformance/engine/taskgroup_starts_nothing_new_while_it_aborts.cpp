#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails() {
  co_await sleep(1s);
  throw ValueError("no");
}

Coro<> nothing() { co_return; }

Coro<> tries(TaskGroup group) {
  try {
    co_await sleep(5s);
  } catch (const CancelledError&) {
    try {
      const auto task = group.create_task(nothing());
    } catch (const RuntimeError& e) {
      print(e);
    }
    throw;
  }
}

Coro<> main() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(fails());
      group.create_task(tries(group));
      co_return;
    });
  } catch (const ExceptionGroup& errors) {
    print(repr(errors));
  }
}

const Pair pair("taskgroup_starts_nothing_new_while_it_aborts", [] { run(main()); });

}  // namespace
