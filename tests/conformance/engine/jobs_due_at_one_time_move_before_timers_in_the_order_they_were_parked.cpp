#include "tests/conformance/engine/pair.h"

namespace {

void job(std::string name, std::vector<Seconds> naps) {
  for (const Seconds nap : naps) {
    block(nap);
    print(name, nap);
  }
}

Coro<> sleeps(std::string name, Seconds seconds) {
  co_await sleep(seconds);
  print(name);
}

Coro<> naps(std::string name, std::vector<Seconds> seconds) {
  return to_thread(job, name, seconds);
}

Coro<> main() {
  co_await gather(sleeps("timer 1", 100ms), naps("a", {50ms, 50ms}), naps("b", {100ms}),
                  sleeps("timer 2", 50ms), naps("c", {25ms, 25ms, 0s, 50ms}),
                  sleeps("timer 3", 100ms), naps("d", {0s, 50ms, 50ms}));
}

const Pair pair("jobs_due_at_one_time_move_before_timers_in_the_order_they_were_parked",
                [] { run(main()); });

}  // namespace
