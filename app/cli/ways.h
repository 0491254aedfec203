// The same work done in turn, with asyncio, in threads and in processes: how long each takes.
// Rule: each is run, by the scenario that shows them; nothing is reckoned.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "app/cli/open_run.h"
#include "app/model/advice.h"

namespace app::cli {

/// The scenario that does the same work in all ways, and its parameter that chooses one of them.
inline constexpr std::string_view WaysScenario = "waiting_and_computing_choose_the_tool";
inline constexpr std::string_view WayParameter = "WAY";

/// What the run's work is made of. Of the scenario itself it is what was asked for.
model::Workload work_of(const OpenRun& run);

/// In virtual time, and of no more pieces than the scenario takes.
model::WayTimes run_ways(const model::Workload& work);

/// What to say of the run's work, a line each; empty when it neither waits nor computes.
std::string advice_on(const OpenRun& run);

/// What to ask of the scenario for work of that kind. Longer times than its sliders allow are scaled
/// down by `scale`.
struct WaysRequest {
  runs::Request request;
  double scale = 1;
};
WaysRequest ways_request(const model::Workload& work);

/// The four ways as requests, in the order of model::Way. `asked` is of the scenario.
std::vector<runs::Request> way_requests(const runs::Request& asked);

/// The four ways as runs of their own, in the order of model::Way. `asked` is a run of the scenario.
std::vector<std::unique_ptr<OpenRun>> run_all_ways(const runs::Request& asked);

}  // namespace app::cli
