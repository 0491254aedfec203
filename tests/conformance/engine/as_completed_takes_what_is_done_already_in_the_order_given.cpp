#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> number(int n) { co_return n; }

Coro<> main() {
  std::vector<Task<int>> tasks;
  for (int n = 0; n < 12; ++n)
    tasks.push_back(create_task(number(n)));
  co_await sleep(0s);
  std::vector<Task<int>> given(tasks.begin() + 5, tasks.end());
  for (int n = 6; n >= 0; --n)
    given.push_back(tasks[n]);
  for (Coro<int>& following : as_completed(given))
    print(co_await following);
}

const Pair pair("as_completed_takes_what_is_done_already_in_the_order_given", [] { run(main()); });

}  // namespace
