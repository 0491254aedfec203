// Question: reading a file blocks for 2.5 s. Do the ticks go on meanwhile?
// Watch: the thread of the loop, which is free, and the thread beside it, which is not.
// Shows: to_thread moves a blocking call into another thread, and the task awaits its result.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter READ{
    .name = "READ", .initial = 2.5, .min = 0.5, .max = 6, .step = 0.5, .unit = "s"};
constexpr Parameter TICK{
    .name = "TICK", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static std::string read_file() {  // @read
  block(READ);                    // @block
  return "content";               // @return
}

static Coro<> tick() {     // @tick
  while (true) {           // @forever
    print("tick");         // @ticks
    co_await sleep(TICK);  // @sleep
  }
}

static Coro<> main() {                        // @main
  const auto ticks = create_task(tick());     // @create
  print(co_await to_thread(job<read_file>));  // @to_thread
  ticks.cancel();                             // @cancel
}

extern const Script to_thread_keeps_the_loop_alive{{READ, TICK}, [] { run(main()); }};  // @run

}  // namespace scenarios
