#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(int name, Semaphore sem) {
  co_await sem.acquire();
  print(name, "in");
}

Coro<> main() {
  const Semaphore sem(0);
  std::vector<Task<>> tasks;
  for (int n = 0; n < 4; ++n)
    tasks.push_back(create_task(take(n, sem)));
  co_await sleep(0s);
  sem.release();
  sem.release();
  tasks[2].cancel();
  sem.release();
  sem.release();
  co_await sleep(0s);
  print(sem.locked());
  co_await sleep(0s);
  co_await gather(return_exceptions, tasks);
  co_await sem.acquire();
}

const Pair pair("semaphore_wakes_one_more_while_permits_are_left", [] { run(main()); });

}  // namespace
