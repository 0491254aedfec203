// Every paired scenario against its Python twin under CPython 3.11: the schedules are the same text.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "app/model/schedule.h"
#include "app/runs/run.h"
#include "scenarios/registry.h"

namespace {

using Values = std::vector<std::pair<std::string, double>>;

struct Case {
  const scenarios::Scenario* scenario;
  Values values;
};

/// A value of the range, at `part` of it, on a step of the slider.
double value_at(const scenarios::Parameter& parameter, double part) {
  const double steps = std::round(part * (parameter.max - parameter.min) / parameter.step);
  return std::round((parameter.min + steps * parameter.step) * 1000) / 1000;
}

/// The defaults and four other settings, different also where there is one parameter: the ends, the
/// middle, and nearly the ends crossed.
std::vector<Case> cases() {
  std::vector<Case> made;
  for (const auto& scenario : scenarios::all()) {
    if (scenario.kind != scenarios::Kind::Paired) continue;
    made.push_back({&scenario, {}});
    if (scenario.parameters.empty()) continue;
    for (const auto& [even, odd] : {std::pair(0.0, 0.0), {1.0, 1.0}, {0.4, 0.6}, {0.8, 0.1}}) {
      Case next{&scenario, {}};
      for (std::size_t i = 0; i < scenario.parameters.size(); ++i) {
        const auto& parameter = scenario.parameters[i];
        next.values.emplace_back(parameter.name, value_at(parameter, i % 2 == 0 ? even : odd));
      }
      made.push_back(std::move(next));
    }
  }
  return made;
}

std::string name_of(const testing::TestParamInfo<Case>& instance) {
  std::string name(instance.param.scenario->name);
  for (const auto& [parameter, value] : instance.param.values) {
    name += fmt::format("_{}_{}", parameter, std::lround(value * 1000));
  }
  return name;
}

class PairedScenario : public testing::TestWithParam<Case> {};

TEST_P(PairedScenario, HasTheScheduleOfItsPythonTwin) {
  const auto& [scenario, values] = GetParam();
  app::runs::Request request;
  request.what = LOOPARIUM_SOURCE_DIR "/" + scenario->python_file;
  for (const auto& [name, value] : values)
    request.set.emplace_back(name, fmt::format("{}", value));
  const app::runs::Run python = app::runs::run(request);
  if (!python.trace->meta().python.starts_with("3.11")) {
    GTEST_SKIP() << "the engine's rules are those of CPython 3.11; this is "
                 << python.trace->meta().python;
  }
  const auto trace = scenarios::record(*scenario, {.values = values});
  EXPECT_EQ(app::model::schedule(*python.trace), app::model::schedule(trace));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, PairedScenario, testing::ValuesIn(cases()), name_of);

}  // namespace
