// Question: four hikers meet at a hut, and none goes on before all are there. Who goes on first?
// Watch: the line at the barrier, and what the last one does.
// Shows: the last to arrive does not wait; it wakes the others, who follow in the order they came.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter HIKERS{.name = "HIKERS", .initial = 4, .min = 1, .max = 8};
constexpr Parameter PACE{
    .name = "PACE", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

static Coro<> hiker(int n, Barrier barrier) {  // @hiker
  co_await sleep(n * Seconds(PACE));           // @walk
  print(format("{} arrives", n));              // @arrives
  co_await barrier.wait();                     // @wait
  print(format("{} goes on", n));              // @goes_on
}

static Coro<> main() {            // @main
  const Barrier barrier(HIKERS);  // @barrier
  std::vector<Coro<>> hikers;
  for (int n = 1; n <= HIKERS; ++n)
    hikers.push_back(hiker(n, barrier));  // @make
  co_await gather(std::move(hikers));     // @gather
}

extern const Script a_barrier_opens_for_the_last{{HIKERS, PACE}, [] { run(main()); }};  // @run

}  // namespace scenarios
