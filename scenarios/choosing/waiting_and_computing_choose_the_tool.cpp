// Question: six pieces of work wait for 0.9 s and compute for 0.1 s. Which way is the quickest?
// Watch: the same work four times: in turn, with asyncio, in threads, in processes.
// Shows: asyncio, threads and processes overlap waiting; only processes overlap computing.
#include "scenarios/scenario.h"

namespace scenarios {

constexpr Parameter PIECES{.name = "PIECES", .initial = 6, .min = 1, .max = 12};
constexpr Parameter WAITING{
    .name = "WAITING", .initial = 0.9, .min = 0, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter COMPUTING{
    .name = "COMPUTING", .initial = 0.1, .min = 0, .max = 2, .step = 0.1, .unit = "s"};
constexpr Parameter WORKERS{.name = "WORKERS", .initial = 3, .min = 1, .max = 8};
constexpr Parameter WAY{.name = "WAY", .initial = 0, .min = 0, .max = 4};

static const ProcessFunction work("work", [] {  // @work
  block(WAITING);                               // @wait
  compute(COMPUTING);                           // @compute
});

static Coro<> work_async() {  // @work_async
  co_await sleep(WAITING);    // @sleep
  compute(COMPUTING);         // @compute_async
}

static Coro<> in_turn() {  // @in_turn
  for (int n = 0; n < PIECES; ++n)
    work();  // @call
  co_return;
}

static Coro<> with_asyncio() {  // @with_asyncio
  std::vector<Coro<>> pieces;
  for (int n = 0; n < PIECES; ++n)
    pieces.push_back(work_async());    // @make
  co_await gather(std::move(pieces));  // @gather
}

template <class Pool>
static Coro<> in_pool(Pool pool) {  // @in_pool
  Loop& loop = get_running_loop();
  const auto open = with(pool);
  std::vector<Future<>> jobs;
  for (int n = 0; n < PIECES; ++n)
    jobs.push_back(loop.run_in_executor(pool, work));  // @submit
  co_await gather(jobs);                               // @gather_jobs
}

static Coro<> in_threads() {                      // @in_threads
  co_await in_pool(ThreadPoolExecutor(WORKERS));  // @threads
}

static Coro<> in_processes() {                     // @in_processes
  co_await in_pool(ProcessPoolExecutor(WORKERS));  // @processes
}

static Coro<> timed(std::string name, Coro<> (*way)()) {  // @timed
  Loop& loop = get_running_loop();
  const Seconds begin = loop.time();
  co_await way();                                                      // @await
  print(format("{}: {:.2f} s", name, (loop.time() - begin).count()));  // @took
}

static Coro<> main() {  // @main
  std::vector<std::pair<std::string, Coro<> (*)()>> ways;
  ways.emplace_back("in turn", in_turn);         // @first
  ways.emplace_back("asyncio", with_asyncio);    // @second
  ways.emplace_back("threads", in_threads);      // @third
  ways.emplace_back("processes", in_processes);  // @fourth
  int number = 0;
  for (const auto& [name, way] : ways)                           // @each_way
    if (++number == WAY || WAY == 0) co_await timed(name, way);  // @does
}

extern const Script waiting_and_computing_choose_the_tool{
    {PIECES, WAITING, COMPUTING, WORKERS, WAY}, [] { run(main()); }};  // @run

}  // namespace scenarios
