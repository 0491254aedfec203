// Question: the alarm is set to 1 s. main keeps the thread for 3 s. When does the alarm ring?
// Watch: the timer at 1 s: it is due, and nobody looks at it.
// Shows: sleep promises not to wake earlier; how much later depends on who has the thread.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter ALARM{
    .name = "ALARM", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter BUSY{
    .name = "BUSY", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> alarm() {       // @alarm
  print("the alarm is set");  // @set
  co_await sleep(ALARM);      // @sleep
  print("the alarm rings");   // @rings
}

static Coro<> main() {                     // @main
  const auto task = create_task(alarm());  // @create
  co_await sleep(0s);                      // @yield
  print("main is busy");                   // @busy
  block(BUSY);                             // @block
  print("main is free");                   // @free
  co_await task;                           // @await
}

extern const Script a_timer_is_a_lower_bound{{ALARM, BUSY}, [] { run(main()); }};  // @run

}  // namespace scenarios
