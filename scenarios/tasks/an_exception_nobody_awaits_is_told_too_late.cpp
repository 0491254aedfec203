// Question: a task fails, and nobody awaits it. Who hears of the exception, and when?
// Watch: the task at 1 s, and the output after main has ended.
// Shows: an exception that nobody retrieves is told when the task is thrown away, not before.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter OTHER{
    .name = "OTHER", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> fail() {            // @fail
  co_await sleep(DELAY);          // @sleep
  print("the task fails");        // @fails
  throw ValueError("no answer");  // @raise
}

static Coro<> main() {                    // @main
  const auto task = create_task(fail());  // @create
  print("main does other things");        // @other
  co_await sleep(OTHER);                  // @go_on
  print("main ends");                     // @end
}

extern const Script an_exception_nobody_awaits_is_told_too_late{{DELAY, OTHER},
                                                                [] { run(main()); }};  // @run

}  // namespace scenarios
