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
    {"a_loop_runs_only_while_it_is_told_to", {}},
    {"a_stalled_image_holds_only_itself", {}},
    {"a_stalled_image_holds_the_whole_page", {}},
    {"await_order_is_not_run_order", {}},
    {"await_takes_coroutines_tasks_and_futures", {AwaitsInTurn}},
    {"awaiting_a_coroutine_does_not_visit_the_loop", {}},
    {"awaiting_in_turn_adds_up", {AwaitsInTurn}},
    {"calling_a_coroutine_runs_nothing", {NeverAwaited}},
    {"coroutines_in_variables_still_wait_in_turn", {AwaitsInTurn}},
    {"create_task_overlaps_waits", {}},
    {"one_customer_at_a_time_adds_up", {AwaitsInTurn}},
    {"one_pair_of_hands_ties_one_shoe_at_a_time", {}},
    {"semaphore_caps_concurrency", {}},
    {"several_customers_at_once_wait_together", {}},
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
