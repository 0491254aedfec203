#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n, Semaphore sem) {
  co_await with(sem, [&]() -> Coro<> {
    print(n, "in");
    co_await sleep(100ms);
    if (n == 1) throw ValueError(str(n));
  });
  print(n, "out");
  co_return n;
}

Coro<> main() {
  const Semaphore sem(1);
  std::vector<Coro<int>> works;
  for (int n = 0; n < 3; ++n)
    works.push_back(work(n, sem));
  auto results = co_await gather(return_exceptions, std::move(works));
  results[1].error = std::make_exception_ptr(ValueError("1"));
  print(format("[{}, ValueError(1), {}]", results[0], results[2]));
}

const Pair pair("scope_with_a_semaphore_takes_no_extra_iteration", [] { run(main()); });

}  // namespace
