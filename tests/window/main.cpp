// The tests of the window as a program.
// Rule: it is started again as a worker process where a scenario uses a pool of processes, and to record
// a scenario in real time.
#include <gmock/gmock.h>

#include "app/runs/scenario_process.h"
#include "engine/worker_process.h"

int main(int argc, char** argv) {
  if (const auto status = engine::run_as_worker(argc, argv)) return *status;
  if (const auto status = app::runs::run_as_scenario_process(argc, argv)) return *status;
  testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
