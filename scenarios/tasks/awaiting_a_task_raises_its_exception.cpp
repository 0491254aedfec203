// Question: a task fails while main waits for it. Where does the exception come out?
// Watch: the task ends first; main gets the exception one step later.
// Shows: the exception is kept in the task and raised in whoever awaits it.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> fail() {            // @fail
  co_await sleep(DELAY);          // @sleep
  print("the task fails");        // @fails
  throw ValueError("no answer");  // @raise
}

static Coro<> main() {                    // @main
  const auto task = create_task(fail());  // @create
  try {                                   // @try
    co_await task;                        // @await
  } catch (const ValueError& e) {         // @except
    print(format("main knows: {}", e));   // @knows
  }
  co_await sleep(DELAY);  // @go_on
  print("main ends");     // @end
}

extern const Script awaiting_a_task_raises_its_exception{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
