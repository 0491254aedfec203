#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(int n, Semaphore sem) {
  const auto permit = co_await with(sem);
  print(n, "in");
  co_await sleep(100ms * (1 + n % 3));
  print(n, "out");
}

Coro<> main() {
  const Semaphore sem(2);
  std::vector<Coro<>> works;
  for (int n = 0; n < 7; ++n)
    works.push_back(work(n, sem));
  co_await gather(std::move(works));
  print(sem.locked());
}

const Pair pair("semaphore_hands_permits_to_the_first_in_line", [] { run(main()); });

}  // namespace
