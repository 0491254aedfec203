// Question: both coroutines are made first and awaited afterwards. Do their waits overlap now?
// Watch: nothing runs where the variables are set; there is still one task only.
// Shows: a variable holds a coroutine object that has not begun; await begins it.
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

static Coro<> main() {          // @main
  auto a = fetch_data(FIRST);   // @make_a
  auto b = fetch_data(SECOND);  // @make_b
  print(co_await a);            // @await_a
  print(co_await b);            // @await_b
}

extern const Script coroutines_in_variables_still_wait_in_turn{{FIRST, SECOND},
                                                               [] { run(main()); }};  // @run

}  // namespace scenarios
