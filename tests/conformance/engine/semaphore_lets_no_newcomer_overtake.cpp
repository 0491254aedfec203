#include "tests/conformance/engine/pair.h"

namespace {

Coro<> take(std::string name, Semaphore sem) {
  co_await sem.acquire();
  print(name, "in");
  sem.release();
}

Coro<> main() {
  const Semaphore sem(1);
  co_await sem.acquire();
  const auto a = create_task(take("a", sem));
  const auto b = create_task(take("b", sem));
  co_await sleep(0s);
  print(sem.locked());
  sem.release();
  print(sem.locked());
  co_await take("main", sem);
  co_await gather(a, b);
}

const Pair pair("semaphore_lets_no_newcomer_overtake", [] { run(main()); });

}  // namespace
