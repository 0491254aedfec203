// Question: wait_for allows 1 s, and the work blocks for 3 s. What does main get, and when?
// Watch: the timer of the limit. It is due, and it cannot fire.
// Shows: a limit is a timer of the same loop; while the loop is blocked, it cannot stop anything.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter LIMIT{
    .name = "LIMIT", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> work() {  // @work
  print("work begins");            // @begins
  block(WORK);                     // @block
  print("work ends");              // @ends
  co_return "a late result";       // @result
}

static Coro<> main() {  // @main
  try {
    print(co_await wait_for(work(), LIMIT));  // @wait_for
  } catch (const TimeoutError&) {
    print("too late");  // @late
  }
  print("main goes on");  // @on
}

extern const Script wait_for_cannot_stop_what_blocks{{LIMIT, WORK}, [] { run(main()); }};  // @run

}  // namespace scenarios
