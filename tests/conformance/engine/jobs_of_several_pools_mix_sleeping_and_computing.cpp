#include "tests/conformance/engine/pair.h"

namespace {

const ProcessFunction job("job", [](std::string name, int n) {
  compute(n * 10ms);
  print(name, n);
  block(5ms);
  compute(4ms);
  return n;
});

Coro<> ticks() {
  for (int i = 0; i < 6; ++i) {
    co_await sleep(11ms);
    print("tick", i);
    compute(2ms);
  }
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const auto task = create_task(ticks());
  const ThreadPoolExecutor threads(3);
  const ProcessPoolExecutor processes(2);
  {
    const auto open_threads = with(threads);
    const auto open_processes = with(processes);
    std::vector<Future<int>> jobs;
    std::vector<Coro<int>> in_default_pool;
    for (int n = 1; n < 5; ++n) {
      jobs.push_back(loop.run_in_executor(threads, job, "thread", n));
      jobs.push_back(loop.run_in_executor(processes, job, "process", n));
      in_default_pool.push_back(to_thread(job, "default", n));
    }
    for (std::size_t n = 0; n < in_default_pool.size(); ++n)
      jobs.insert(jobs.begin() + static_cast<std::ptrdiff_t>(3 * n + 2),
                  loop.create_task(std::move(in_default_pool[n])));
    print(co_await gather(jobs));
  }
  co_await task;
}

const Pair pair("jobs_of_several_pools_mix_sleeping_and_computing", [] { run(main()); });

}  // namespace
