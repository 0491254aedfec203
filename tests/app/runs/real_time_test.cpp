// Scenarios on the real clock.
// Rule: only the order of steps is looked at, never a duration; a machine can be late, so an order that
// differs is tried again, and one that is wrong stays wrong.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "app/model/schedule.h"
#include "app/runs/run.h"
#include "engine/asio_selector.h"
#include "engine/program.h"
#include "engine/trace/validate.h"
#include "scenarios/registry.h"

namespace app::runs {
namespace {

constexpr int Tries = 5;

/// Every delay a fiftieth of what the listing says.
std::vector<std::pair<std::string, double>> short_delays(const scenarios::Scenario& scenario) {
  std::vector<std::pair<std::string, double>> values;
  for (const auto& parameter : scenario.parameters) {
    if (parameter.unit == "s") values.emplace_back(parameter.name, parameter.initial / 50);
  }
  return values;
}

/// The schedule without times and iterations, and without times that the program prints.
std::string order_of(const engine::trace::Trace& trace) {
  std::istringstream schedule(model::schedule(trace));
  std::string order;
  for (std::string line; std::getline(schedule, line);) {
    const std::size_t iteration = line.find('#');
    const std::regex seconds("[0-9.]+ s$");
    order += std::regex_replace(line.substr(line.find(' ', iteration)), seconds, "some s") + "\n";
  }
  return order;
}

/// The lines of each task together, and those of each job: between two threads there is no order to
/// keep, so jobs have no number either.
std::string order_of_each(const std::string& order) {
  const std::regex number("job#[0-9]+");
  std::map<std::string, std::string> of_actor;
  std::istringstream lines(order);
  for (std::string line; std::getline(lines, line);)
    of_actor[line.substr(0, line.find(' ', 1))] += std::regex_replace(line, number, "job") + "\n";
  std::multiset<std::string> each;
  for (const auto& [actor, own] : of_actor)
    each.insert(own);
  return fmt::format("{}", fmt::join(each, ""));
}

std::string order_of(const scenarios::Scenario& scenario, std::unique_ptr<engine::Selector> on) {
  engine::trace::Recorder recorder;
  {
    engine::ProgramOptions options;
    options.recorder = &recorder;
    options.set = short_delays(scenario);
    options.selector = std::move(on);
    const engine::Program program(std::move(options));
    scenario.program();
  }
  const engine::trace::Trace trace = std::move(recorder).finish(0);
  const auto fault = engine::trace::validate(trace);
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
  const std::string order = order_of(trace);
  return order.find(" job#") == order.npos ? order : order_of_each(order);
}

class RealTime : public testing::TestWithParam<std::string> {};

TEST_P(RealTime, KeepsTheOrderOfVirtualTime) {
  const scenarios::Scenario& scenario = *scenarios::find(GetParam());
  const std::string wanted = order_of(scenario, nullptr);
  std::string found;
  for (int i = 0; i < Tries && found != wanted; ++i)
    found = order_of(scenario, std::make_unique<engine::AsioSelector>());
  EXPECT_EQ(found, wanted);
}

/// All but the one that waits for itself for ever.
std::vector<std::string> programs() {
  std::vector<std::string> names;
  for (const auto& scenario : scenarios::all()) {
    const bool ends = scenario.name != "a_lock_is_not_reentrant";
    if (scenario.program != nullptr && ends) names.emplace_back(scenario.name);
  }
  return names;
}

INSTANTIATE_TEST_SUITE_P(Scenarios, RealTime, testing::ValuesIn(programs()),
                         [](const auto& instance) { return instance.param; });

TEST(RealTimeRun, IsOfTheEngineAndEndsAtItsLimitOfSeconds) {
  const app::runs::Run made =
      run({.what = "time_sleep_blocks_the_loop", .is_real = true, .limits = {.seconds = 0.01}});
  EXPECT_EQ(made.outcome, Outcome::Limited);
  EXPECT_EQ(made.trace->meta().mode, "real");
  EXPECT_EQ(made.trace->meta().language, "c++");
}

}  // namespace
}  // namespace app::runs
