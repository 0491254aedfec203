// Question: a time limit strikes while main waits for a task behind a shield. Is the task cancelled?
// Watch: what the cancel reaches: the waiting of main, and not the task behind it.
// Shows: shield lets the waiting be cancelled and leaves the inner task alone.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter LIMIT{
    .name = "LIMIT", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};
constexpr Parameter SAVE{
    .name = "SAVE", .initial = 3, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> save() {  // @save
  try {
    print("saving...");    // @saving
    co_await sleep(SAVE);  // @sleep
    print("saved");        // @saved
  } catch (const CancelledError&) {
    print("save is interrupted");  // @interrupted
    throw;
  }
}

static Coro<> main() {                      // @main
  const auto saving = create_task(save());  // @create
  try {
    co_await with(timeout(LIMIT),                                      // @limit
                  [saving]() -> Coro<> { co_await shield(saving); });  // @shield
  } catch (const TimeoutError&) {
    print("too late, but it goes on");  // @late
  }
  co_await saving;     // @await
  print("main ends");  // @end
}

extern const Script shield_keeps_the_inner_task_running{{LIMIT, SAVE},
                                                        [] { run(main()); }};  // @run

}  // namespace scenarios
