// Question: fetch(1) is called without await. What does it print?
// Watch: the output after the call, and the coroutine that is thrown away.
// Shows: calling a coroutine function only makes a coroutine object; await runs it.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> fetch(int n, Site = Site::current()) {  // @fetch
  print(format("do {}...", n));                       // @do
  co_await sleep(DELAY);                              // @sleep
  print(format("done {}", n));                        // @done
}

static Coro<> main() {            // @main
  (void)fetch(1);                 // @forgotten
  print("fetch(1) was called");   // @called
  co_await fetch(2);              // @awaited
  print("fetch(2) was awaited");  // @end
}

extern const Script calling_a_coroutine_runs_nothing{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
