// The program: hands its arguments to the command line and returns its exit status, unless it was
// started as a worker process of a pool, or to record a scenario.
#include <string>
#include <vector>

#include "app/cli/program.h"
#include "app/runs/scenario_process.h"
#include "engine/worker_process.h"

int main(int count, char** arguments) {
  if (const auto status = engine::run_as_worker(count, arguments)) return *status;
  if (const auto status = app::runs::run_as_scenario_process(count, arguments)) return *status;
  return app::cli::run_program(std::vector<std::string>(arguments + 1, arguments + count));
}
