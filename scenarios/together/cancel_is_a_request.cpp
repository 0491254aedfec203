// Question: main calls task.cancel(). Is the task cancelled when the call returns?
// Watch: the task's state right after cancel(), and the ready queue.
// Shows: cancel() asks; the CancelledError is raised inside the task when the task runs next.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 2.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter PATIENCE{
    .name = "PATIENCE", .initial = 1, .min = 0.5, .max = 2, .step = 0.5, .unit = "s"};

static Coro<> work() {  // @work
  try {
    print("work begins");  // @begins
    co_await sleep(WORK);  // @sleep
  } catch (const CancelledError&) {
    print("work is interrupted");  // @interrupted
    throw;                         // @raise
  }
}

static Coro<> main() {                               // @main
  const auto task = create_task(work());             // @create
  co_await sleep(PATIENCE);                          // @patience
  task.cancel();                                     // @cancel
  print("right after cancel():", task.cancelled());  // @after
  try {
    co_await task;  // @await
  } catch (const CancelledError&) {
    print("after the await:", task.cancelled());  // @end
  }
}

extern const Script cancel_is_a_request{{WORK, PATIENCE}, [] { run(main()); }};  // @run

}  // namespace scenarios
