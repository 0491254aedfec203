// Question: which line comes first, "after create_task" or "work begins"?
// Watch: the ready queue when create_task returns, and who has the thread.
// Shows: create_task puts the first step into the ready queue; it runs nothing itself.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> work() {    // @work
  print("work begins");   // @begins
  co_await sleep(DELAY);  // @sleep
  print("work ends");     // @ends
}

static Coro<> main() {                    // @main
  print("before create_task");            // @before
  const auto task = create_task(work());  // @create
  print("after create_task");             // @after
  co_await task;                          // @await
  print("after await");                   // @end
}

extern const Script create_task_only_schedules{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
