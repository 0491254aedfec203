// Question: main ends after 1 s, but the task it made needs 3 s. Does the task finish?
// Watch: what happens to the task between the end of main and the end of the program.
// Shows: asyncio.run waits for main only; tasks that are left are cancelled.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter MAIN{
    .name = "MAIN", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> work() {               // @work
  print("work begins");              // @begins
  try {                              // @try
    co_await sleep(WORK);            // @sleep
    print("work ends");              // @ends
  } catch (const CancelledError&) {  // @except
    print("work was cancelled");     // @cancelled
    throw;                           // @raise
  }
}

static Coro<> main() {                    // @main
  const auto task = create_task(work());  // @create
  co_await sleep(MAIN);                   // @wait
  print("main ends");                     // @end
}

extern const Script run_cancels_what_main_leaves{{WORK, MAIN}, [] { run(main()); }};  // @run

}  // namespace scenarios
