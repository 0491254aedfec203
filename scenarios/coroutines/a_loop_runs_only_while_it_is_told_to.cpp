// Question: a task ticks once a second. The loop is run until fetch is done. What of the ticks then?
// Watch: the ticks between the two calls of run_until_complete.
// Shows: a loop runs inside run_until_complete and nowhere else; in between its tasks stand still.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter TICK{
    .name = "TICK", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter FETCH{
    .name = "FETCH", .initial = 1.5, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter PAUSE{
    .name = "PAUSE", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> tick() {            // @tick
  for (int n = 0; n < 4; ++n) {   // @each
    print(format("tick {}", n));  // @ticks
    co_await sleep(TICK);         // @sleep
  }
}

static Coro<std::string> fetch() {  // @fetch
  co_await sleep(FETCH);            // @fetch_sleep
  co_return "result";               // @return
}

static void program() {
  Loop loop;                                    // @new
  const auto ticks = loop.create_task(tick());  // @create
  print(loop.run_until_complete(fetch()));      // @first
  block(PAUSE);                                 // @pause
  print("the loop stood still");                // @still
  loop.run_until_complete(ticks);               // @second
  loop.close();                                 // @close
}

extern const Script a_loop_runs_only_while_it_is_told_to{{TICK, FETCH, PAUSE}, program};

}  // namespace scenarios
