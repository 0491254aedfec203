#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work() {
  print("never");
  co_return 1;
}

Coro<int> runs() {
  co_await sleep(1s);
  co_return 2;
}

Coro<> main() {
  for (const Seconds timeout : {0s, -1s}) {
    try {
      co_await wait_for(work(), timeout);
    } catch (const TimeoutError&) {
      print("timed out");
    }
  }
  const auto task = create_task(runs());
  co_await sleep(500ms);
  try {
    co_await wait_for(task, 0s);
  } catch (const TimeoutError&) {
    print("timed out");
  }
  const auto done = create_task(runs());
  co_await done;
  print(co_await wait_for(done, 0s));
}

const Pair pair("wait_for_0_cancels_before_the_first_step", [] { run(main()); });

}  // namespace
