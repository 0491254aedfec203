// Question: three tasks are ready, and the first one makes a fourth. In which order do they run?
// Watch: where the newcomer enters the ready queue, and from which end the loop takes.
// Shows: the ready queue is first in, first out; nobody is more important, nobody overtakes.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter TASKS{.name = "TASKS", .initial = 3, .min = 1, .max = 8};

static Coro<> newcomer() {     // @newcomer
  print("the newcomer runs");  // @newcomer_runs
  co_return;
}

static Coro<> work(int n) {          // @work
  print(format("task {} runs", n));  // @runs
  if (n == 1)                        // @is_first
    create_task(newcomer());         // @create_newcomer
  co_return;
}

static Coro<> main() {              // @main
  for (int n = 1; n <= TASKS; ++n)  // @each
    create_task(work(n));           // @create
  print("all are ready");           // @ready
  co_await sleep(100ms);            // @sleep
  print("main is last");            // @last
}

extern const Script the_ready_queue_is_first_in_first_out{{TASKS}, [] { run(main()); }};  // @run

}  // namespace scenarios
