#include "tests/conformance/engine/pair.h"

namespace {

void job(Loop* loop, Future<int> future) {
  block(100ms);
  loop->call_soon_threadsafe({"note", [] { print("from the job"); }});
  print("in the job");
  block(100ms);
  Callback set_result("set_result", [future] { future.set_result(7); });
  set_result.is_user = false;
  loop->call_soon_threadsafe(set_result);
  block(100ms);
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const auto future = loop.create_future<int>();
  const auto task = create_task(to_thread(job, &loop, future));
  print(co_await future);
  co_await task;
}

const Pair pair("jobs_reach_the_loop_by_call_soon_threadsafe", [] { run(main()); });

}  // namespace
