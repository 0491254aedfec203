#include <cmath>

#include "tests/conformance/engine/pair.h"

namespace {

const ProcessFunction computes("compute", [](int n) {
  compute(n * 100ms);
  return n;
});

struct Round {
  int workers;
  std::vector<int> jobs;
};

Coro<> main() {
  Loop& loop = get_running_loop();
  const std::vector<Round> rounds{{2, {1, 1}},
                                  {2, {1, 2, 3}},
                                  {16, std::vector<int>(16, 1)},
                                  {12, {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}}};
  for (const Round& round : rounds) {
    const ProcessPoolExecutor pool(round.workers);
    const auto open = with(pool);
    const Seconds started = loop.time();
    std::vector<Future<int>> futures;
    for (const int n : round.jobs)
      futures.push_back(loop.run_in_executor(pool, computes, n));
    const auto results = co_await gather(futures);
    print(results, std::round((loop.time() - started).count() * 1e6) / 1e6);
  }
}

const Pair pair("jobs_computing_in_processes_get_on_side_by_side", [] { run(main()); });

}  // namespace
