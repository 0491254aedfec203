#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  Loop& loop = get_running_loop();
  std::vector<std::shared_ptr<TimerHandle>> timers;
  timers.push_back(loop.call_later(1s, {"main.<locals>.first", [&timers] {
                                          print("first");
                                          timers[1]->cancel();
                                        }}));
  timers.push_back(loop.call_later(1s, {"main.<locals>.second", [] { print("second"); }}));
  co_await sleep(2s);
}

const Pair pair("l2_a_timer_cancelled_by_a_callback_of_its_own_iteration_is_dropped",
                [] { run(main()); });

}  // namespace
