// Question: main awaits a coroutine that awaits another, and so on. Does the ready task get a turn?
// Watch: the task in the ready queue while the coroutines call one another.
// Shows: awaiting a coroutine is like a call; the thread is given back only where something waits.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DEPTH{.name = "DEPTH", .initial = 3, .min = 1, .max = 8};

static Coro<> other() {  // @other
  print("other runs");   // @other_runs
  co_return;
}

static Coro<> descend(int depth) {   // @descend
  print(format("{} to go", depth));  // @to_go
  if (depth > 0)                     // @deeper
    co_await descend(depth - 1);     // @await_descend
}

static Coro<> main() {                     // @main
  const auto task = create_task(other());  // @create
  co_await descend(DEPTH);                 // @await_first
  print("all done, in one step");          // @one_step
  co_await task;                           // @await_task
  print("now other has run");              // @end
}

extern const Script awaiting_a_coroutine_does_not_visit_the_loop{{DEPTH},
                                                                 [] { run(main()); }};  // @run

}  // namespace scenarios
