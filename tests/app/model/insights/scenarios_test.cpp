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
    {"a_barrier_opens_for_the_last", {}},
    {"a_cancelled_to_thread_goes_on", {}},
    {"a_closed_loop_destroys_its_pending_tasks", {LeftBehind}},
    {"a_condition_waiter_checks_again", {}},
    {"a_full_queue_holds_the_producer", {}},
    {"a_lock_is_not_reentrant", {Deadlock}},
    {"a_lock_keeps_updates", {}},
    {"a_long_computation_holds_the_loop", {LoopBlocked}},
    {"a_loop_runs_only_while_it_is_told_to", {}},
    {"a_pool_runs_as_many_jobs_as_it_has_workers", {}},
    {"a_stalled_image_holds_only_itself", {}},
    {"a_stalled_image_holds_the_whole_page", {}},
    {"a_task_has_no_result_before_it_is_done", {}},
    {"a_timer_is_a_lower_bound", {LoopBlocked}},
    {"an_event_wakes_everyone", {}},
    {"an_exception_nobody_awaits_is_told_too_late", {ExceptionUnretrieved}},
    {"as_completed_follows_the_order_of_ending", {}},
    {"async_downloads_shrink_only_the_waiting", {}},
    {"await_order_is_not_run_order", {}},
    {"await_takes_coroutines_tasks_and_futures", {AwaitsInTurn}},
    {"awaiting_a_coroutine_does_not_visit_the_loop", {}},
    {"awaiting_a_task_raises_its_exception", {}},
    {"awaiting_in_turn_adds_up", {AwaitsInTurn}},
    {"calling_a_coroutine_runs_nothing", {NeverAwaited}},
    {"cancel_can_be_swallowed", {CancellationSwallowed}},
    {"cancel_is_a_request", {}},
    {"coroutines_in_variables_still_wait_in_turn", {AwaitsInTurn}},
    {"create_task_only_schedules", {}},
    {"create_task_overlaps_waits", {}},
    {"gather_keeps_argument_order", {}},
    {"gather_leaves_siblings_running", {}},
    {"images_in_turn_take_the_sum", {}},
    {"join_waits_for_task_done", {}},
    {"limits_cost_nothing_when_stages_overlap", {}},
    {"one_customer_at_a_time_adds_up", {AwaitsInTurn}},
    {"one_pair_of_hands_ties_one_shoe_at_a_time", {}},
    {"processes_compute_side_by_side", {}},
    {"processes_share_the_computing", {}},
    {"a_request_is_lines_and_a_body", {}},
    {"the_first_error_chooses_the_join", {}},
    {"the_first_result_chooses_the_join", {}},
    {"waiting_and_computing_choose_the_tool", {}},
    {"read_await_write_loses_updates", {UpdateLost}},
    {"run_cancels_what_main_leaves", {LeftBehind}},
    {"semaphore_caps_concurrency", {}},
    {"several_customers_at_once_wait_together", {}},
    {"shield_keeps_the_inner_task_running", {}},
    {"short_sleeps_interleave_computations", {}},
    {"sleep_0_gives_the_others_a_turn", {}},
    {"taskgroup_cancels_siblings", {}},
    {"the_ready_queue_is_first_in_first_out", {}},
    {"threads_overlap_blocking_downloads", {}},
    {"threads_share_one_interpreter_lock", {ThreadsInTurn}},
    {"time_sleep_blocks_the_loop", {LoopBlocked}},
    {"timeout_cancels_its_body", {}},
    {"to_thread_keeps_the_loop_alive", {}},
    {"wait_for_cannot_stop_what_blocks", {LoopBlocked}},
    {"wait_leaves_the_slower_ones_running", {}},
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
  ASSERT_NE(row, Table.end()) << "nobody has judged it yet:\n" << told(run);
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
