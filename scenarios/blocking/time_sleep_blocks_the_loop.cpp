// Question: two tasks sleep with time.sleep, 1 s and 2 s. When does the program end?
// Watch: the second task is ready while the first one sleeps, and cannot run.
// Shows: a blocking call keeps the thread; nothing else runs until it returns.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FIRST{
    .name = "FIRST", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch_data(Seconds n) {  // @fetch
  print(format("do {}...", n));                   // @do
  block(n);                                       // @block
  print(format("done {}", n));                    // @done
  co_return format("result {}", n);               // @result
}

static Coro<> main() {                             // @main
  const auto a = create_task(fetch_data(FIRST));   // @create_a
  const auto b = create_task(fetch_data(SECOND));  // @create_b
  print(co_await a);                               // @await_a
  print(co_await b);                               // @await_b
}

extern const Script time_sleep_blocks_the_loop{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
