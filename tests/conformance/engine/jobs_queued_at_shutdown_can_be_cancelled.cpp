#include "tests/conformance/engine/pair.h"

namespace {

void job(int i) {
  block(100ms);
  print("job", i);
}

Coro<> awaits(int i, Future<> future) {
  try {
    co_await future;
  } catch (const CancelledError&) {
    print(i, "cancelled");
  }
}

Coro<> main() {
  const ThreadPoolExecutor pool(1);
  std::vector<Future<>> futures;
  for (int i = 0; i < 3; ++i)
    futures.push_back(get_running_loop().run_in_executor(pool, job, i));
  std::vector<Task<>> tasks;
  for (int i = 0; i < 3; ++i)
    tasks.push_back(create_task(awaits(i, futures[static_cast<std::size_t>(i)])));
  co_await sleep(10ms);
  pool.shutdown({.wait = false, .cancel_futures = true});
  print("shut down");
  co_await gather(std::move(tasks));
}

const Pair pair("jobs_queued_at_shutdown_can_be_cancelled", [] { run(main()); });

}  // namespace
