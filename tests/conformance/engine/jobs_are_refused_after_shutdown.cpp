#include "tests/conformance/engine/pair.h"

namespace {

void nap() { block(1s); }

Coro<> main() {
  Loop& loop = get_running_loop();
  const ThreadPoolExecutor pool(2);
  pool.shutdown();
  try {
    (void)loop.run_in_executor(pool, nap);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  co_await loop.shutdown_default_executor();
  try {
    co_await to_thread(nap);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  for (const int workers : {0, -1}) {
    try {
      const ThreadPoolExecutor none(workers);
    } catch (const ValueError& e) {
      print(e.what());
    }
  }
}

const Pair pair("jobs_are_refused_after_shutdown", [] { run(main()); });

}  // namespace
