// Question: main holds a lock and calls a function that takes the same lock. What is printed last?
// Watch: who holds the lock, and who waits for it.
// Shows: a lock does not know who asks; its holder waits for itself, and nothing can ever happen.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter DELAY{
    .name = "DELAY", .initial = 1, .min = 0.5, .max = 5, .step = 0.5, .unit = "s"};

static Coro<> update(Lock lock) {         // @update
  print("update asks for the lock");      // @asks
  const auto held = co_await with(lock);  // @inner
  print("updated");                       // @updated
}

static Coro<> main() {  // @main
  const Lock lock;      // @make_lock
  {
    const auto held = co_await with(lock);  // @outer
    print("main holds the lock");           // @holds
    co_await sleep(DELAY);                  // @sleep
    co_await update(lock);                  // @await
  }
  print("main ends");  // @end
}

extern const Script a_lock_is_not_reentrant{{DELAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
