#include "tests/conformance/engine/pair.h"

namespace {

void job(std::string name) {
  print(name, "begins");
  block(100ms);
  print(name, "ends");
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const ThreadPoolExecutor pool(1);
  const auto running = loop.run_in_executor(pool, job, "running");
  const auto queued = loop.run_in_executor(pool, job, "queued");
  co_await sleep(50ms);
  const bool was_queued = queued.cancel();
  print(was_queued, running.cancel());
  for (const auto& future : {running, queued}) {
    try {
      co_await future;
    } catch (const CancelledError&) {
      print("cancelled");
    }
  }
  co_await loop.run_in_executor(pool, job, "next");
  pool.shutdown();
  const auto late = create_task(to_thread(job, "late"));
  co_await sleep(50ms);
  late.cancel();
  try {
    co_await late;
  } catch (const CancelledError&) {
    print("cancelled; the thread goes on");
  }
}

const Pair pair("jobs_can_be_cancelled_until_they_begin", [] {
  run(main());
  print("run returns when the pool is empty");
});

}  // namespace
