// Question: a waiter serves three customers, one after the other. When does the last one eat?
// Watch: the waiter while a dish cooks, and the customers who have not ordered yet.
// Shows: who waits at the kitchen serves nobody; the cooking times add up.
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

static Coro<> main() {                  // @main
  for (int n = 1; n <= CUSTOMERS; ++n)  // @each
    co_await serve(n);                  // @await
}

extern const Script one_customer_at_a_time_adds_up{{CUSTOMERS, COOKING},
                                                   [] { run(main()); }};  // @run

}  // namespace scenarios
