// Question: a block gets 1 s, and its body takes 3 s. How does the time limit end it?
// Watch: whom the timer of the limit cancels, and which error leaves the block.
// Shows: timeout cancels the task it stands in and turns the CancelledError into a TimeoutError.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter LIMIT{
    .name = "LIMIT", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> work() {  // @work
  try {
    print("work begins");  // @begins
    co_await sleep(WORK);  // @sleep
    print("work ends");    // @ends
  } catch (const CancelledError&) {
    print("work is interrupted");  // @interrupted
    throw;
  }
}

static Coro<> main() {  // @main
  try {
    co_await with(timeout(LIMIT),  // @limit
                  work());         // @await
  } catch (const TimeoutError&) {
    print("too late");  // @late
  }
  print("main goes on");  // @on
}

extern const Script timeout_cancels_its_body{{LIMIT, WORK}, [] { run(main()); }};  // @run

}  // namespace scenarios
