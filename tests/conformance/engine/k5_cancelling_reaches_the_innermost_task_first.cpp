#include "tests/conformance/engine/pair.h"

namespace {

Coro<> inner() {
  try {
    co_await sleep(1s);
  } catch (const CancelledError&) {
    print("inner");
    throw;
  }
}

Coro<> middle() {
  try {
    co_await create_task(inner());
  } catch (const CancelledError&) {
    print("middle");
    throw;
  }
}

Coro<std::string> outer() {
  try {
    co_await create_task(middle());
  } catch (const CancelledError&) {
    print("outer");
    co_return "swallowed";
  }
  co_return "";
}

Coro<> main() {
  const auto task = create_task(outer());
  co_await sleep(500ms);
  task.cancel();
  print(co_await task);
}

const Pair pair("k5_cancelling_reaches_the_innermost_task_first", [] { run(main()); });

}  // namespace
