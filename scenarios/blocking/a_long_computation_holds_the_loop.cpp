// Question: three tasks count divisible numbers: 2.5 s, 1.5 s and 0.5 s of work. When is each done?
// Watch: the two tasks that are ready and cannot run while the first one computes.
// Shows: a computation without an await is one step; the others wait until it is over.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter COST{
    .name = "COST", .initial = 0.5, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};

static Coro<> find(int limit, int divisor) {         // @find
  print(format("up to {}, by {}", limit, divisor));  // @begins
  int found = 0;                                     // @count
  for (int n = 1; n <= limit; ++n) {                 // @each
    if (n % divisor == 0)                            // @divisible
      ++found;                                       // @found
    if (n % 100 == 0)                                // @hundred
      compute(COST);                                 // @compute
  }
  print(format("{} by {}", found, divisor));  // @ends
  co_return;
}

static Coro<> main() {                                        // @main
  co_await gather(find(500, 7), find(300, 5), find(100, 3));  // @gather
}

extern const Script a_long_computation_holds_the_loop{{COST}, [] { run(main()); }};  // @run

}  // namespace scenarios
