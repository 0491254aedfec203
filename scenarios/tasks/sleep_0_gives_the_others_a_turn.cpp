// Question: two tasks count to three, with sleep(0) after each number. In which order?
// Watch: the task that sleeps 0 s goes from the thread straight to the end of the ready queue.
// Shows: sleep(0) waits for nothing; it lets everybody who is ready have one step first.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter ROUNDS{.name = "ROUNDS", .initial = 3, .min = 1, .max = 8};

static Coro<> count(std::string name) {  // @count
  for (int n = 1; n <= ROUNDS; ++n) {    // @each
    print(format("{} {}", name, n));     // @counts
    co_await sleep(0s);                  // @yield
  }
}

static Coro<> main() {                     // @main
  const auto a = create_task(count("a"));  // @create_a
  const auto b = create_task(count("b"));  // @create_b
  co_await a;                              // @await_a
  co_await b;                              // @await_b
}

extern const Script sleep_0_gives_the_others_a_turn{{ROUNDS}, [] { run(main()); }};  // @run

}  // namespace scenarios
