// Question: five downloads of 1 to 5 s are given to a pool of two workers. When does the third begin?
// Watch: the jobs that wait in line for a worker; the loop has handed all of them out at once.
// Shows: a pool runs as many jobs at a time as it has workers, first in, first out.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter JOBS{.name = "JOBS", .initial = 5, .min = 1, .max = 8};
constexpr Parameter WORKERS{.name = "WORKERS", .initial = 2, .min = 1, .max = 8};
constexpr Parameter SECOND{
    .name = "SECOND", .initial = 1, .min = 0.1, .max = 2, .step = 0.1, .unit = "s"};

static void download(int n) {     // @download
  print(format("{} begins", n));  // @begins
  block(n * Seconds(SECOND));     // @block
  print(format("{} ends", n));    // @ends
}

static Coro<> main() {                                                 // @main
  auto& loop = get_running_loop();                                     // @loop
  const ThreadPoolExecutor pool(WORKERS);                              // @pool
  std::vector<Future<>> jobs;                                          // @jobs
  for (int n = 1; n <= JOBS; ++n) {                                    // @each
    const auto future = loop.run_in_executor(pool, job<download>, n);  // @submit
    jobs.push_back(future);                                            // @append
  }
  co_await gather(jobs);  // @gather
}

extern const Script a_pool_runs_as_many_jobs_as_it_has_workers{{JOBS, WORKERS, SECOND},
                                                               [] { run(main()); }};  // @run

}  // namespace scenarios
