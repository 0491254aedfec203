#include "tests/conformance/engine/pair.h"

namespace {

void job(int i) {
  block(100ms);
  print(i);
}

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.set_default_executor(ThreadPoolExecutor(1));
  co_await gather(to_thread(job, 1), to_thread(job, 2));
  (void)loop.run_in_executor(nullptr, job, 3);
}

const Pair pair("jobs_go_to_the_default_executor_that_was_set", [] {
  run(main());
  print("run returned");
});

}  // namespace
