// A scenario's ways of doing the same work, run one by one: in turn, with asyncio, in threads and in
// processes; or joined by gather, TaskGroup, wait and as_completed.
// Rule: each is run, by the scenario that shows them; nothing is reckoned.
#pragma once

#include <memory>
#include <string>
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

/// It has a parameter that chooses one of its ways. Null: no.
bool has_ways(const scenarios::Scenario* scenario);
/// Its ways are those of joining tasks, in the order of model::Join.
bool has_joins(const scenarios::Scenario* scenario);

/// The ways as requests, in the order in which the scenario names them. `asked` is of a scenario that
/// has some.
std::vector<runs::Request> way_requests(const runs::Request& asked);

/// The same as runs of their own.
std::vector<std::unique_ptr<OpenRun>> run_all_ways(const runs::Request& asked);

/// What there is to say of all its ways, clause by clause.
std::vector<std::string> ways_verdict(const std::vector<std::unique_ptr<OpenRun>>& ways);

/// The same for ways of joining tasks, as lines.
std::string joins_advice(const std::vector<std::unique_ptr<OpenRun>>& ways);

}  // namespace app::cli
