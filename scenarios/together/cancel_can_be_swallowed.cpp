// Question: a task catches CancelledError and does not raise it again. Is the task cancelled?
// Watch: what the task does after the request, and how long main waits for it.
// Shows: a CancelledError that is caught and dropped is over; the task goes on as if nothing was.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter PATIENCE{
    .name = "PATIENCE", .initial = 1, .min = 0.5, .max = 2, .step = 0.5, .unit = "s"};
constexpr Parameter WORK{
    .name = "WORK", .initial = 3, .min = 2.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter MORE{
    .name = "MORE", .initial = 2, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<std::string> work() {  // @work
  try {
    co_await sleep(WORK);  // @sleep
  } catch (const CancelledError&) {
    print("not now");  // @swallowed
  }
  co_await sleep(MORE);           // @more
  co_return "done all the same";  // @result
}

static Coro<> main() {                    // @main
  const auto task = create_task(work());  // @create
  co_await sleep(PATIENCE);               // @patience
  task.cancel();                          // @cancel
  print(co_await task);                   // @await
  print("cancelled:", task.cancelled());  // @end
}

extern const Script cancel_can_be_swallowed{{PATIENCE, WORK, MORE}, [] { run(main()); }};  // @run

}  // namespace scenarios
