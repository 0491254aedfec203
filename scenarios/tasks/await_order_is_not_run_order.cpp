// Question: main awaits the second task first. Which task runs first?
// Watch: the ready queue after both create_task calls, and who wakes main.
// Shows: tasks run in the order they became ready; await only says what main waits for.
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
  print(co_await b);                               // @await_b
  print(co_await a);                               // @await_a
}

extern const Script await_order_is_not_run_order{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
