// Jobs in the default pool of threads, and in pools of one's own.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

/// Every job of a program.
const ProcessFunction every_job("job", [](double seconds, int number) {
  block(Seconds(seconds));
  return number;
});

Coro<Flow> to_thread_word(Scope, const Step* step) {
  note(*step,
       co_await to_thread(every_job, std::stod(step->argument(0)), std::stoi(step->argument(1))));
  co_return std::nullopt;
}

Flow start_job(const Scope& scope, const Step& step) {
  const Future<int> future = get_running_loop().run_in_executor(
      nullptr, every_job, std::stod(step.argument(1)), std::stoi(step.argument(2)));
  scope.machine->keep(future);
  scope.machine->set(step.argument(0), future);
  return {};
}

template <class Executor>
Flow make(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Executor(std::stoi(step.argument(1))));
  return {};
}

template <class E>
concept IsExecutor = std::is_base_of_v<Executor, E>;

/// The job that the words from `first` on describe; none when the pool's name stands for nothing.
std::optional<Future<int>> job_in(const Scope& scope, const Step& step, std::size_t first) {
  std::optional<Future<int>> made;
  scope.machine->with(step.argument(first), [&]<IsExecutor E>(const E& pool) {
    made = get_running_loop().run_in_executor(pool, every_job, std::stod(step.argument(first + 1)),
                                              std::stoi(step.argument(first + 2)));
  });
  return made;
}

Coro<Flow> run_in(Scope scope, const Step* step) {
  if (const auto made = job_in(scope, *step, 0)) note(*step, co_await *made);
  co_return std::nullopt;
}

Flow start_job_in(const Scope& scope, const Step& step) {
  if (const auto made = job_in(scope, step, 1)) {
    scope.machine->keep(*made);
    scope.machine->set(step.argument(0), *made);
  }
  return {};
}

Coro<Flow> with_pool(Scope scope, const Step* step) {
  std::optional<OpenExecutor> open;
  scope.machine->with(step->argument(0),
                      [&]<IsExecutor E>(const E& pool) { open.emplace(pool, Site::current()); });
  if (open) co_return co_await run_block(scope, &step->body);
  co_return std::nullopt;
}

Flow shut_down(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), []<IsExecutor E>(const E& pool) { pool.shutdown(); });
  return {};
}

Flow leave_pool(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), []<IsExecutor E>(const E& pool) {
    pool.shutdown({.wait = false, .cancel_futures = true});
  });
  return {};
}

}  // namespace

void add_jobs(Meanings& meanings) {
  meanings.insert({{"to_thread", to_thread_word},
                   {"start_job", start_job},
                   {"thread_pool", make<ThreadPoolExecutor>},
                   {"process_pool", make<ProcessPoolExecutor>},
                   {"run_in", run_in},
                   {"start_job_in", start_job_in},
                   {"with_pool", with_pool},
                   {"shut_down", shut_down},
                   {"leave_pool", leave_pool}});
}

}  // namespace tests::differential
