// From a person's words to the settings of a scenario.
// Rule: what a person asked for is checked before anything runs.
#include "app/runs/scenario_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/runs/nearest.h"
#include "app/runs/run.h"
#include "scenarios/registry.h"

namespace app::runs {

namespace {

double number_of(const std::string& name, const std::string& value) {
  double number = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || stop != end) {
    throw RequestError(fmt::format("{} must be a number, not \"{}\"", name, value));
  }
  return number;
}

void check_names(const Request& request, const scenarios::Scenario& scenario) {
  std::vector<std::string> names;
  for (const auto& parameter : scenario.parameters)
    names.emplace_back(parameter.name);
  for (const auto& [name, value] : request.set) {
    if (std::ranges::find(names, name) != names.end()) continue;
    const std::string hint = suggestion(name, names);
    throw RequestError(fmt::format("{} has no parameter {}{}", request.what, name,
                                   !hint.empty() ? hint
                                   : names.empty()
                                       ? std::string("; it has none")
                                       : fmt::format("; it has {}", fmt::join(names, ", "))));
  }
}

scenarios::Settings settings_of(const Request& request) {
  scenarios::Settings settings{
      .ties = request.ties == Ties::Heapq ? scenarios::Ties::Heapq : scenarios::Ties::Fifo,
      .record_limit = request.limits.records,
      .is_real = request.is_real,
      .second_limit = request.limits.seconds};
  for (const auto& [name, value] : request.set)
    settings.values.emplace_back(name, number_of(name, value));
  return settings;
}

}  // namespace

bool needs_python(const Request& request) {
  return scenarios::find(request.what)->program == nullptr || request.is_charged;
}

void check_scenario(const Request& request) {
  const scenarios::Scenario& scenario = *scenarios::find(request.what);
  if (!request.args.empty()) {
    throw RequestError(fmt::format("{} is a scenario and takes no arguments", request.what));
  }
  check_names(request, scenario);
  try {
    scenarios::check(scenario, settings_of(request));
  } catch (const scenarios::SettingError& error) {
    throw RequestError(error.what());
  }
}

engine::trace::Trace run_scenario(const Request& request, engine::trace::TraceWriter* live) {
  check_scenario(request);
  scenarios::Settings settings = settings_of(request);
  settings.live = live;
  return scenarios::record(*scenarios::find(request.what), settings);
}

}  // namespace app::runs
