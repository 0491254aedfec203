#include <limits>

#include "tests/conformance/engine/pair.h"

namespace {

Coro<> sleeps(double delay) {
  co_await try_finally([=] { return sleep(Seconds(delay)); },
                       [=]() -> Coro<> {
                         print("left", delay);
                         co_return;
                       });
}

constexpr double Infinite = std::numeric_limits<double>::infinity();

Coro<> main() {
  const auto forever = create_task(sleeps(Infinite));
  co_await wait_for(sleeps(5.0), Seconds(Infinite));
  co_await sleep(100'000s);
  forever.cancel();
  create_task(sleeps(1e12));
  co_await sleep(Seconds(Infinite));
}

const Pair pair("virtual_delays_without_an_end_are_no_timers_that_could_wake_a_task",
                [] { run(main()); });

}  // namespace
