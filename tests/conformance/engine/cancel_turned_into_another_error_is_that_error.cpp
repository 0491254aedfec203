#include "tests/conformance/engine/pair.h"

namespace {

Coro<> converts() {
  try {
    co_await sleep(9s);
  } catch (const CancelledError&) {
    throw ValueError("instead");
  }
}

Coro<> raises_it_itself() {
  co_await sleep(1s);
  throw CancelledError("by hand");
}

Coro<> main() {
  const auto task = create_task(converts());
  const auto other = create_task(raises_it_itself());
  co_await sleep(0s);
  task.cancel();
  try {
    co_await task;
  } catch (const ValueError& e) {
    print(e, task.cancelled(), task.cancelling());
  }
  try {
    co_await other;
  } catch (const CancelledError& e) {
    print(repr(e), other.cancelled(), other.cancelling());
  }
}

const Pair pair("cancel_turned_into_another_error_is_that_error", [] { run(main()); });

}  // namespace
