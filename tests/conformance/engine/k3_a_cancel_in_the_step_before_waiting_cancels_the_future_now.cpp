#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  current_task().cancel();
  co_await try_except<CancelledError>([]() -> Coro<> { co_await sleep(1s); },
                                      [](CancelledError) -> Coro<> {
                                        print("cancelled");
                                        co_await sleep(500ms);
                                      });
  print("slept");
}

Coro<> main() { co_await create_task(child()); }

const Pair pair("k3_a_cancel_in_the_step_before_waiting_cancels_the_future_now",
                [] { run(main()); });

}  // namespace
