// Question: two servers are asked, and the first answer is enough. What becomes of the other task?
// Watch: the two tasks when wait returns: one is done, and what is the other one doing?
// Shows: wait cancels nothing; who no longer needs a task cancels it and waits for its end.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter NEAR{
    .name = "NEAR", .initial = 1, .min = 0.5, .max = 2, .step = 0.5, .unit = "s"};
constexpr Parameter FAR{
    .name = "FAR", .initial = 3, .min = 2.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> ask(std::string server, Seconds delay) {  // @ask
  try {
    co_await sleep(delay);                       // @sleep
    co_return format("answer from {}", server);  // @answer
  } catch (const CancelledError&) {
    print(format("{} is cancelled", server));  // @cancelled
    throw;
  }
}

static Coro<> main() {                               // @main
  const auto near = create_task(ask("near", NEAR));  // @create_near
  const auto far = create_task(ask("far", FAR));     // @create_far
  const auto [done, pending] =
      co_await wait({near, far}, {.return_when = FIRST_COMPLETED});  // @wait
  for (const auto& task : done)
    print(task.result());  // @first
  for (const auto& task : pending)
    task.cancel();         // @cancel
  co_await wait(pending);  // @rest
  print("main ends");      // @end
}

extern const Script wait_leaves_the_slower_ones_running{{NEAR, FAR}, [] { run(main()); }};  // @run

}  // namespace scenarios
