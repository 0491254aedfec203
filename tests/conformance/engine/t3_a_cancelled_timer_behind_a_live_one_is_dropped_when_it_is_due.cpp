#include "tests/conformance/engine/pair.h"

namespace {

void live() { print("live"); }
void cancelled() { print("cancelled"); }

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_later(1s, {"live", live});
  const auto timer = loop.call_later(1s, {"cancelled", cancelled});
  co_await sleep(500ms);
  timer->cancel();
  co_await sleep(1s);
}

const Pair pair("t3_a_cancelled_timer_behind_a_live_one_is_dropped_when_it_is_due",
                [] { run(main()); });

}  // namespace
