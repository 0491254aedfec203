// Question: two shoes, three steps of 1 s each, in turns by one pair of hands. When are both tied?
// Watch: both shoes are under way at the same time, yet the hands hold only one of them.
// Shows: concurrency overlaps waiting, never work; at the same instant one thread does one thing.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter STEP{
    .name = "STEP", .initial = 1, .min = 0.5, .max = 3, .step = 0.5, .unit = "s"};

static Coro<> put_on(std::string shoe) {             // @put_on
  for (const auto what : {"on", "laced", "tied"}) {  // @each
    compute(STEP);                                   // @hands
    print(format("{} shoe {}", shoe, what));         // @done
    co_await sleep(0s);                              // @switch
  }
}

static Coro<> main() {                               // @main
  co_await gather(put_on("left"), put_on("right"));  // @gather
}

extern const Script one_pair_of_hands_ties_one_shoe_at_a_time{{STEP}, [] { run(main()); }};  // @run

}  // namespace scenarios
