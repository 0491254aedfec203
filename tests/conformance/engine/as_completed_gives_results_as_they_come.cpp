#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  co_await sleep(std::chrono::seconds(n));
  if (n == 2) throw ValueError("two");
  co_return n;
}

Coro<> main() {
  for (auto& next : as_completed({work(3), work(1), work(2)})) {
    try {
      print(co_await next);
    } catch (const ValueError& e) {
      print("failed", e);
    }
  }
  std::vector<Task<int>> tasks;
  for (const int n : {3, 1})
    tasks.push_back(create_task(work(n)));
  co_await sleep(9s);
  for (auto& next : as_completed(tasks))
    print(co_await next);
  for (auto& next : as_completed(std::vector<Task<int>>()))
    print(co_await next);
}

const Pair pair("as_completed_gives_results_as_they_come", [] { run(main()); });

}  // namespace
