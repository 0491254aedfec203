// Question: the same three customers, but the waiter does not stay at the kitchen. When is it over?
// Watch: three customers wait at the same time, and there is still one waiter.
// Shows: waiting needs no waiter; three waits of 2 s overlap and take 2 s.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter CUSTOMERS{.name = "CUSTOMERS", .initial = 3, .min = 1, .max = 8};
constexpr Parameter COOKING{
    .name = "COOKING", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> serve(int n) {               // @serve
  print(format("customer {} orders", n));  // @orders
  co_await sleep(COOKING);                 // @kitchen
  print(format("customer {} eats", n));    // @eats
}

static Coro<> main() {  // @main
  std::vector<Coro<>> visits;
  for (int n = 1; n <= CUSTOMERS; ++n)
    visits.push_back(serve(n));        // @each
  co_await gather(std::move(visits));  // @gather
}

extern const Script several_customers_at_once_wait_together{{CUSTOMERS, COOKING},
                                                            [] { run(main()); }};  // @run

}  // namespace scenarios
