// Question: the loop is closed while a task still waits. What becomes of the task?
// Watch: the task after close, and the last line of the output.
// Shows: close neither runs nor cancels; a pending task is destroyed, and the loop complains.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter MAIN{
    .name = "MAIN", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> work() {   // @work
  print("work begins");  // @begins
  co_await sleep(WORK);  // @sleep
  print("work ends");    // @ends
}

static Coro<> main() {                    // @main
  const auto task = create_task(work());  // @create
  co_await sleep(MAIN);                   // @wait
  print("main ends");                     // @end
}

static void program() {
  Loop loop;                        // @new
  loop.run_until_complete(main());  // @complete
  loop.close();                     // @close
}

extern const Script a_closed_loop_destroys_its_pending_tasks{{WORK, MAIN}, program};

}  // namespace scenarios
