// Question: three tasks wait for one event. main sets it, then prints "go". Who comes first?
// Watch: the ready queue right after set(), while main is still running.
// Shows: set() makes every waiter ready, in the order in which they came; none of them runs at once.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter RUNNERS{.name = "RUNNERS", .initial = 3, .min = 1, .max = 8};
constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> runner(int n, Event start) {  // @runner
  print(format("{} takes its place", n));   // @place
  co_await start.wait();                    // @wait
  print(format("{} runs", n));              // @runs
}

static Coro<> main() {  // @main
  const Event start;    // @event
  std::vector<Task<>> runners;
  for (int n = 0; n < RUNNERS; ++n)
    runners.push_back(create_task(runner(n, start)));  // @create
  co_await sleep(DELAY);                               // @sleep
  start.set();                                         // @set
  print("go");                                         // @go
  co_await gather(runners);                            // @gather
}

extern const Script an_event_wakes_everyone{{RUNNERS, DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
