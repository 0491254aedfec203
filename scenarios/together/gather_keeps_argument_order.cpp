// Question: gather waits for a slow fetch and a quick one. In which order are the results?
// Watch: which fetch ends first, and which result stands first in the list.
// Shows: gather runs its coroutines as tasks and gives their results in the order of its arguments.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter FIRST{
    .name = "FIRST", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch_data(Seconds n) {  // @fetch
  print(format("do {}...", n));                   // @do
  co_await sleep(n);                              // @sleep
  print(format("done {}", n));                    // @done
  co_return format("result {}", n);               // @result
}

static Coro<> main() {                                                          // @main
  const auto results = co_await gather(fetch_data(FIRST), fetch_data(SECOND));  // @gather
  print(results);                                                               // @results
}

extern const Script gather_keeps_argument_order{{FIRST, SECOND}, [] { run(main()); }};  // @run

}  // namespace scenarios
