#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n, Seconds delay) {
  co_await sleep(delay);
  co_return n;
}

std::vector<int> results(std::vector<Task<int>> tasks) {
  std::vector<int> all;
  for (const auto& task : tasks)
    all.push_back(task.result());
  return all;
}

Coro<> main() {
  std::vector<Task<int>> tasks;
  for (const int n : {3, 1, 2})
    tasks.push_back(create_task(work(n, std::chrono::seconds(n))));
  const auto [done, pending] = co_await wait(tasks, {.return_when = FIRST_COMPLETED});
  print(results(done), static_cast<int>(pending.size()));
  const auto [both, none] = co_await wait(pending);
  print(results(both), static_cast<int>(none.size()));
  const auto [all, left] = co_await wait(tasks);
  print(results(all), left.empty());
  const auto a = create_task(work(4, 1s));
  const auto b = create_task(sleep(2s));
  const auto [first, second] = co_await wait({a, b}, {.return_when = FIRST_COMPLETED});
  print(static_cast<int>(first.size()), static_cast<int>(second.size()));
  const auto [ended, _] = co_await wait({b, b});
  print(static_cast<int>(ended.size()));
}

const Pair pair("wait_returns_what_is_done_and_what_is_not", [] { run(main()); });

}  // namespace
