// Question: the same three tasks, with a short sleep after every hundred numbers. When is each done?
// Watch: the thread changes hands after each hundred, and what the last task does all by itself.
// Shows: each sleep lets the others in; it costs time only when nobody else has work.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter COST{
    .name = "COST", .initial = 0.5, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter PAUSE{
    .name = "PAUSE", .initial = 0.1, .min = 0, .max = 0.5, .step = 0.1, .unit = "s"};

static Coro<> find(int limit, int divisor) {         // @find
  print(format("up to {}, by {}", limit, divisor));  // @begins
  int found = 0;                                     // @count
  for (int n = 1; n <= limit; ++n) {                 // @each
    if (n % divisor == 0)                            // @divisible
      ++found;                                       // @found
    if (n % 100 == 0) {                              // @hundred
      compute(COST);                                 // @compute
      co_await sleep(PAUSE);                         // @sleep
    }
  }
  print(format("{} by {}", found, divisor));  // @ends
}

static Coro<> main() {                                        // @main
  co_await gather(find(500, 7), find(300, 5), find(100, 3));  // @gather
}

extern const Script short_sleeps_interleave_computations{{COST, PAUSE},
                                                         [] { run(main()); }};  // @run

}  // namespace scenarios
