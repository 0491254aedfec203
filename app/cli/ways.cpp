// Sets the scenario's parameters to the work and reads when each of its four lines was printed.
// Rule: longer times than its sliders allow are scaled down, and the outcome up again.
#include "app/cli/ways.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

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

}  // namespace

model::WayTimes run_ways(const model::Workload& work) {
  const scenarios::Scenario& scenario = *scenarios::find("waiting_and_computing_choose_the_tool");
  const double longest = static_cast<double>(std::max(work.waiting, work.computing)) / 1e9;
  const double scale = std::max(1.0, longest / parameter(scenario, "WAITING").max);
  const auto seconds = [scale](Time time) { return static_cast<double>(time) / 1e9 / scale; };
  const scenarios::Parameter& pieces = parameter(scenario, "PIECES");
  const double done = std::clamp<double>(work.pieces, pieces.min, pieces.max);
  const scenarios::Settings settings{.values = {{"PIECES", done},
                                                {"WAITING", seconds(work.waiting)},
                                                {"COMPUTING", seconds(work.computing)}}};
  const std::vector<Time> times = line_times(scenarios::record(scenario, settings));
  if (times.size() != 5) throw std::logic_error("the scenario of the ways printed other lines");
  const auto took = [&](std::size_t way) {
    return static_cast<Time>(static_cast<double>(times[way + 1] - times[way]) * scale);
  };
  return {.pieces = static_cast<std::uint32_t>(done),
          .in_turn = took(0),
          .asyncio = took(1),
          .threads = took(2),
          .processes = took(3),
          .workers = static_cast<std::uint32_t>(parameter(scenario, "WORKERS").initial)};
}

}  // namespace app::cli
