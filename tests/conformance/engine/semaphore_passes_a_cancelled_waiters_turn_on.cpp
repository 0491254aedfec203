#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(std::string name, Semaphore sem) {
  {
    const auto permit = co_await with(sem);
    print(name, "in");
    co_await sleep(100ms);
  }
  print(name, "out");
}

Coro<> main() {
  const Semaphore sem(1);
  co_await sem.acquire();
  std::vector<Task<>> tasks;
  for (const char* name : {"a", "b", "c", "d"})
    tasks.push_back(create_task(take(name, sem)));
  co_await sleep(0s);
  tasks[1].cancel();
  sem.release();
  tasks[0].cancel();
  co_await sleep(0s);
  std::vector<bool> done;
  for (const auto& task : tasks)
    done.push_back(task.done());
  print(done);
  co_await gather(return_exceptions, tasks);
  print(sem.locked());
}

const Pair pair("semaphore_passes_a_cancelled_waiters_turn_on", [] { run(main()); });

}  // namespace
