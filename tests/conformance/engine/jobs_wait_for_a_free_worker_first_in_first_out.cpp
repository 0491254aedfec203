#include "tests/conformance/engine/pair.h"

namespace {

int job(int i) {
  print("begin", i);
  block(100ms + i * 50ms);
  if (i == 3) throw ValueError("3");
  return i;
}

Coro<> main() {
  Loop& loop = get_running_loop();
  {
    const ThreadPoolExecutor pool(2);
    const auto open = with(pool);
    std::vector<Future<int>> futures;
    for (int i = 0; i < 5; ++i)
      futures.push_back(loop.run_in_executor(pool, job, i));
    for (const auto& future : futures) {
      try {
        print(co_await future);
      } catch (const ValueError& e) {
        print("failed", e.what());
      }
    }
  }
  print(loop.time().count());
}

const Pair pair("jobs_wait_for_a_free_worker_first_in_first_out", [] { run(main()); });

}  // namespace
