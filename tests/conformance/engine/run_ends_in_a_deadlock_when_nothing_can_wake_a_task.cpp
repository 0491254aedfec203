#include "tests/conformance/engine/pair.h"

namespace {

struct Says {
  ~Says() { print("stuck ends"); }
};

Coro<> stuck(Semaphore sem) {
  const Says at_exit;
  co_await sem.acquire();
}

Coro<> main() {
  const Semaphore sem(0);
  create_task(stuck(sem));
  co_await sleep(1s);
  co_await sem.acquire();
}

const Pair pair("run_ends_in_a_deadlock_when_nothing_can_wake_a_task", [] { run(main()); });

}  // namespace
