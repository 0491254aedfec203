// Sets the parameters of the scenarios that have ways, and reads what the runs of them tell.
// Rule: of work that takes longer than the sliders allow the times are scaled down, and the outcome up.
#include "app/cli/ways.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "app/model/join_advice.h"
#include "app/runs/run.h"
#include "engine/trace/trace.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using engine::trace::Kind;
using engine::trace::Record;
using engine::trace::Time;

const scenarios::Parameter& parameter(const scenarios::Scenario& scenario, std::string_view name) {
  return *std::ranges::find(scenario.parameters, name, &scenarios::Parameter::name);
}

/// The time each line was printed at, from the first record on.
std::vector<Time> line_times(const engine::trace::Trace& trace) {
  std::vector<Time> times{0};
  for (const Record& record : trace.records())
    if (record.kind == Kind::Print) times.push_back(record.time);
  return times;
}

std::uint32_t pieces_done(const model::Workload& work, const scenarios::Scenario& scenario) {
  const scenarios::Parameter& pieces = parameter(scenario, "PIECES");
  return static_cast<std::uint32_t>(std::clamp<double>(work.pieces, pieces.min, pieces.max));
}

/// Its own number, as far as the scenario takes that, or else the scenario's.
std::uint32_t workers_of(const model::Workload& work, const scenarios::Scenario& scenario) {
  const scenarios::Parameter& workers = parameter(scenario, "WORKERS");
  const double asked = work.workers == 0 ? workers.initial : work.workers;
  return static_cast<std::uint32_t>(std::clamp(asked, workers.min, workers.max));
}

using OpenRuns = std::vector<std::unique_ptr<OpenRun>>;

model::WayTimes way_times(const OpenRuns& ways) {
  const auto took = [&](model::Way way) {
    return ways[static_cast<std::size_t>(way)]->timeline().duration();
  };
  const model::Workload work = work_of(*ways.front());
  return {.pieces = work.pieces,
          .in_turn = took(model::Way::InTurn),
          .asyncio = took(model::Way::Asyncio),
          .threads = took(model::Way::Threads),
          .processes = took(model::Way::Processes),
          .workers = work.workers,
          .waiting = work.waiting,
          .computing = work.computing};
}

model::JoinRuns join_runs(const OpenRuns& ways) {
  model::JoinRuns runs{};
  for (std::size_t way = 0; way < runs.size(); ++way)
    runs[way] = &ways.at(way)->timeline();
  return runs;
}

}  // namespace

model::WayTimes run_ways(const model::Workload& work) {
  const auto [request, scale] = ways_request(work);
  const std::vector<Time> times = line_times(*runs::run(request).trace);
  if (times.size() != 5) throw std::logic_error("the scenario of the ways printed other lines");
  const auto took = [&, by = scale](std::size_t way) {
    return static_cast<Time>(static_cast<double>(times[way + 1] - times[way]) * by);
  };
  const scenarios::Scenario& scenario = *scenarios::find(WaysScenario);
  return {.pieces = pieces_done(work, scenario),
          .in_turn = took(0),
          .asyncio = took(1),
          .threads = took(2),
          .processes = took(3),
          .workers = workers_of(work, scenario),
          .waiting = work.waiting,
          .computing = work.computing,
          .blocks = work.blocks};
}

model::Workload work_of(const OpenRun& run) {
  if (run.scenario() == nullptr || run.scenario()->name != WaysScenario)
    return model::workload(run.timeline());
  const auto value = [&](std::string_view name) {
    return std::ranges::find(run.parameters(), name, &model::layout::ParameterRow::name)->value;
  };
  return {.pieces = static_cast<std::uint32_t>(value("PIECES")),
          .waiting = std::llround(value("WAITING") * 1e9),
          .computing = std::llround(value("COMPUTING") * 1e9),
          .workers = static_cast<std::uint32_t>(value("WORKERS"))};
}

std::string advice_on(const OpenRun& run) {
  const model::Workload work = work_of(run);
  return work.pieces == 0 ? std::string() : model::advice(work, run_ways(work));
}

WaysRequest ways_request(const model::Workload& work) {
  const scenarios::Scenario& scenario = *scenarios::find(WaysScenario);
  const double longest = static_cast<double>(std::max(work.waiting, work.computing)) / 1e9;
  const double scale = std::max(1.0, longest / parameter(scenario, "WAITING").max);
  const auto seconds = [scale](Time time) {
    return fmt::format("{}", static_cast<double>(time) / 1e9 / scale);
  };
  return {.request = {.what = std::string(WaysScenario),
                      .set = {{"PIECES", fmt::format("{}", pieces_done(work, scenario))},
                              {"WORKERS", fmt::format("{}", workers_of(work, scenario))},
                              {"WAITING", seconds(work.waiting)},
                              {"COMPUTING", seconds(work.computing)}}},
          .scale = scale};
}

bool has_ways(const scenarios::Scenario* scenario) {
  return scenario != nullptr && !scenario->lesson.ways.empty();
}

bool has_joins(const scenarios::Scenario* scenario) {
  return has_ways(scenario) && scenario->lesson.ways.front() == join_text(model::Join::Gather);
}

std::vector<runs::Request> way_requests(const runs::Request& asked) {
  const std::size_t count = scenarios::find(asked.what)->lesson.ways.size();
  std::vector<runs::Request> requests(count, asked);
  for (std::size_t way = 0; way < requests.size(); ++way)
    requests[way].set.emplace_back(WayParameter, fmt::format("{}", way + 1));
  return requests;
}

std::vector<std::unique_ptr<OpenRun>> run_all_ways(const runs::Request& asked) {
  std::vector<std::unique_ptr<OpenRun>> ways;
  for (const runs::Request& request : way_requests(asked))
    ways.push_back(std::make_unique<OpenRun>(runs::run(request)));
  return ways;
}

std::vector<std::string> ways_verdict(const OpenRuns& ways) {
  return has_joins(ways.front()->scenario()) ? model::join_clauses(join_runs(ways))
                                             : model::way_clauses(way_times(ways));
}

std::string joins_advice(const OpenRuns& ways) { return model::join_advice(join_runs(ways)); }

}  // namespace app::cli
