#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(int n, Semaphore sem) {
  const auto held = co_await with(sem);
  print(n, "in");
  co_await sleep(100ms);
}

Coro<> main() {
  const BoundedSemaphore sem(2);
  co_await gather(take(1, sem), take(2, sem), take(3, sem));
  try {
    sem.release();
  } catch (const ValueError& e) {
    print(e.what());
  }
  try {
    const BoundedSemaphore negative(-1);
  } catch (const ValueError& e) {
    print(e.what());
  }
  print(sem.locked());
}

const Pair pair("semaphore_that_is_bounded_refuses_one_release_too_many", [] { run(main()); });

}  // namespace
