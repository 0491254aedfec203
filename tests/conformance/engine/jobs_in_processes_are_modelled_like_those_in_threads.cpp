#include "tests/conformance/engine/pair.h"

namespace {

const ProcessFunction grind("grind", [](int n) {
  block(n * 100ms);
  print("crunched", n);
  return n * n;
});

Coro<> main() {
  Loop& loop = get_running_loop();
  const ProcessPoolExecutor pool(2);
  const auto open = with(pool);
  std::vector<Future<int>> futures;
  for (const int n : {3, 1, 2})
    futures.push_back(loop.run_in_executor(pool, grind, n));
  print(co_await gather(futures));
}

const Pair pair("jobs_in_processes_are_modelled_like_those_in_threads", [] { run(main()); });

}  // namespace
