// Jobs in the default pool of threads.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

/// Every job of a program.
int job(double seconds, int number) {
  block(Seconds(seconds));
  return number;
}

Coro<Flow> to_thread_word(Scope, const Step* step) {
  note(*step, co_await to_thread(job, std::stod(step->argument(0)), std::stoi(step->argument(1))));
  co_return std::nullopt;
}

Flow start_job(const Scope& scope, const Step& step) {
  const Future<int> future = get_running_loop().run_in_executor(
      nullptr, job, std::stod(step.argument(1)), std::stoi(step.argument(2)));
  scope.machine->keep(future);
  scope.machine->set(step.argument(0), future);
  return {};
}

}  // namespace

void add_jobs(Meanings& meanings) {
  meanings.insert({{"to_thread", to_thread_word}, {"start_job", start_job}});
}

}  // namespace tests::differential
