#include "tests/conformance/engine/pair.h"

namespace {

Callback fired(int n) {
  return {"fired", [n] { print(n); }};
}

Coro<> main() {
  Loop& loop = get_running_loop();
  std::vector<std::shared_ptr<TimerHandle>> timers;
  for (int n = 0; n < 120; ++n)
    timers.push_back(loop.call_later(Seconds(1 + n % 7), fired(n)));
  for (int n = 0; n < 120; ++n) {
    if (n % 5 != 0) timers[static_cast<std::size_t>(n)]->cancel();
  }
  co_await sleep(10s);
}

const Pair pair("t3_many_cancelled_timers_are_swept_out_together", [] { run(main()); },
                {.ties = Ties::Heapq});

}  // namespace
