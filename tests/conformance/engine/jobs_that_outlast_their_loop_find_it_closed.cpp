#include "tests/conformance/engine/pair.h"

namespace {

void job(Loop* loop) {
  block(2s);
  try {
    loop->call_soon_threadsafe({"late", [] { print("late"); }});
    print("accepted");
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

Coro<> main(ThreadPoolExecutor pool) {
  Loop& loop = get_running_loop();
  loop.run_in_executor(pool, engine::job<job>, &loop);
  co_await sleep(1s);
}

void program() {
  const ThreadPoolExecutor pool(1);
  run(main(pool));
  print("run is over");
}

const Pair pair("jobs_that_outlast_their_loop_find_it_closed", program);

}  // namespace
