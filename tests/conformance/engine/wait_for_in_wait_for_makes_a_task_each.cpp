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

Coro<> inner(Seconds timeout) {
  try {
    co_await wait_for(work(), timeout);
  } catch (const TimeoutError&) {
    print("inner timed out");
  }
}

Coro<> main() {
  for (const Seconds timeout : {1s, 3s, 2s}) {
    try {
      co_await wait_for(inner(timeout), 2s);
    } catch (const TimeoutError&) {
      print("outer timed out");
    }
  }
}

const Pair pair("wait_for_in_wait_for_makes_a_task_each", [] { run(main()); });

}  // namespace
