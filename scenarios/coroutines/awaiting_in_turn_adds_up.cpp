// Question: one wait takes 1 s, the next 2 s. How long do they take one after the other?
// Watch: only one task exists, and the second fetch has not begun while the first waits.
// Shows: await runs a coroutine inside the same task, to its end, before the next line.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FIRST{
    .name = "FIRST", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch_data(Seconds n) {  // @fetch
  print(format("do {}...", n));                   // @do
  co_await sleep(n);                              // @sleep
  print(format("done {}", n));                    // @done
  co_return format("result {}", n);               // @result
}

static Coro<> main() {                 // @main
  print(co_await fetch_data(FIRST));   // @await_a
  print(co_await fetch_data(SECOND));  // @await_b
}

extern const Script awaiting_in_turn_adds_up{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
