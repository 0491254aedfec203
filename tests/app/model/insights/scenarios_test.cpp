// Which insight speaks on which scenario, both ways: a scenario that shows a fault is told of it, and
// one that does the thing right hears nothing.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "program.h"

namespace app::model::insights::testing {
namespace {

using enum Topic;

/// A scenario that does the thing on purpose and right has an empty row.
const std::map<std::string_view, std::set<Topic>> Table{
    {"await_order_is_not_run_order", {}},
    {"awaiting_in_turn_adds_up", {}},
    {"calling_a_coroutine_runs_nothing", {NeverAwaited}},
    {"create_task_overlaps_waits", {}},
    {"semaphore_caps_concurrency", {}},
    {"time_sleep_blocks_the_loop", {LoopBlocked}},
};

std::string told(const Judged& run) {
  std::string text;
  for (const Insight& insight : run.insights())
    text += fmt::format("{}: {}\n", topic_text(insight.topic), insight.sentence.text);
  return text;
}

class OfScenario : public ::testing::TestWithParam<std::string_view> {};

TEST_P(OfScenario, SaysWhatTheTableSaysAndNothingElse) {
  const Judged run = judged(GetParam());
  const auto row = Table.find(GetParam());
  if (row == Table.end()) GTEST_SKIP() << "nobody has judged it yet:\n" << told(run);
  EXPECT_EQ(run.topics(), row->second) << told(run);
}

TEST_P(OfScenario, PointsAtRecordsAndLinesThatAreThere) {
  const Judged run = judged(GetParam());
  for (const Insight& insight : run.insights()) {
    ASSERT_FALSE(insight.records.empty()) << insight.sentence.text;
    for (const RecordIndex record : insight.records)
      EXPECT_LT(record, run.timeline().size());
    EXPECT_FALSE(insight.sentence.is_empty());
    EXPECT_TRUE(std::ranges::is_sorted(insight.lines));
  }
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> names;
  for (const scenarios::Scenario& scenario : scenarios::all())
    if (scenario.program != nullptr) names.push_back(scenario.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Insights, OfScenario, ::testing::ValuesIn(names()),
                         [](const auto& info) { return std::string(info.param); });

TEST(InsightTable, NamesOnlyScenariosThatThereAre) {
  for (const auto& [name, topics] : Table)
    EXPECT_NE(scenarios::find(name), nullptr) << name;
}

}  // namespace
}  // namespace app::model::insights::testing
