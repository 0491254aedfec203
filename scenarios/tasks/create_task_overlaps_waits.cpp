// Question: the same two waits, 1 s and 2 s, but as tasks. When does the program end?
// Watch: both tasks wait at the same time, each with a timer of its own.
// Shows: create_task makes a task that the loop runs by itself, so that waits overlap.
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

static Coro<> main() {                             // @main
  const auto a = create_task(fetch_data(FIRST));   // @create_a
  const auto b = create_task(fetch_data(SECOND));  // @create_b
  print(co_await a);                               // @await_a
  print(co_await b);                               // @await_b
}

extern const Script create_task_overlaps_waits{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
