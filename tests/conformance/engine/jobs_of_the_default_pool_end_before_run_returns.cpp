#include "tests/conformance/engine/pair.h"

namespace {

void job(int name, Seconds seconds) {
  block(seconds);
  print(name);
}

Coro<> main() {
  Loop& loop = get_running_loop();
  for (int i = 0; i < 10; ++i)
    (void)loop.run_in_executor(nullptr, job, i, 100ms * (i + 1));
  co_await sleep(150ms);
  print("main ends");
}

const Pair pair("jobs_of_the_default_pool_end_before_run_returns", [] {
  run(main());
  print("run returned");
  run(sleep(10ms));
});

}  // namespace
