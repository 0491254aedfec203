// Question: a coroutine, a task and a future, and each takes 1 s. When are all three there?
// Watch: which of the three makes progress while main waits for another one.
// Shows: a task runs by itself, a future is filled by somebody, a coroutine begins when awaited.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> fetch(std::string what) {  // @fetch
  print(format("{} begins", what));                 // @begins
  co_await sleep(DELAY);                            // @sleep
  co_return format("from the {}", what);            // @return
}

static void fill(Future<std::string> future) {  // @fill
  future.set_result("from a timer");            // @set
}

static Coro<> main() {                                      // @main
  auto& loop = get_running_loop();                          // @loop
  auto coroutine = fetch("coroutine");                      // @coroutine
  const auto task = loop.create_task(fetch("task"));        // @task
  const auto future = loop.create_future<std::string>();    // @future
  loop.call_later(DELAY, {"fill", [=] { fill(future); }});  // @call_later
  print(co_await task);                                     // @await_task
  print(co_await future);                                   // @await_future
  print(co_await coroutine);                                // @await_coroutine
}

extern const Script await_takes_coroutines_tasks_and_futures{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
