#include "tests/conformance/engine/pair.h"

namespace {

void job(std::string name) {
  print(name, "begins");
  block(500ms);
  print(name, "ends");
}

Coro<> main(ThreadPoolExecutor pool) {
  Loop& loop = get_running_loop();
  for (const char* name : {"first", "second"})
    (void)loop.run_in_executor(pool, job, name);
  co_await sleep(100ms);
}

const Pair pair("jobs_of_a_pool_nobody_shut_down_end_before_the_program_does", [] {
  const ThreadPoolExecutor pool(1);
  run(main(pool));
  print("run returned");
});

}  // namespace
