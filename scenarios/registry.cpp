// The curriculum's order, and each scenario put together from its embedded files.
// Rule: a scenario is listed once; its title and its words stand in its lesson.
#include "scenarios/registry.h"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/scripts.h"
#include "scenarios_embedded.h"

namespace scenarios {

namespace {

/// A place in the curriculum; everything else about the scenario stands in its files.
struct Entry {
  std::string_view chapter;
  std::string_view folder;
  std::string_view name;
  const Script* script;  // null: it is in Python only
};

const Entry curriculum[] = {
    {"Why wait?", "why_wait", "one_customer_at_a_time_adds_up", &one_customer_at_a_time_adds_up},
    {"Why wait?", "why_wait", "several_customers_at_once_wait_together",
     &several_customers_at_once_wait_together},
    {"Why wait?", "why_wait", "a_stalled_image_holds_the_whole_page",
     &a_stalled_image_holds_the_whole_page},
    {"Why wait?", "why_wait", "a_stalled_image_holds_only_itself",
     &a_stalled_image_holds_only_itself},
    {"Why wait?", "why_wait", "one_pair_of_hands_ties_one_shoe_at_a_time",
     &one_pair_of_hands_ties_one_shoe_at_a_time},
    {"Coroutines", "coroutines", "calling_a_coroutine_runs_nothing",
     &calling_a_coroutine_runs_nothing},
    {"Coroutines", "coroutines", "awaiting_in_turn_adds_up", &awaiting_in_turn_adds_up},
    {"Coroutines", "coroutines", "coroutines_in_variables_still_wait_in_turn",
     &coroutines_in_variables_still_wait_in_turn},
    {"Coroutines", "coroutines", "awaiting_a_coroutine_does_not_visit_the_loop",
     &awaiting_a_coroutine_does_not_visit_the_loop},
    {"Coroutines", "coroutines", "await_takes_coroutines_tasks_and_futures",
     &await_takes_coroutines_tasks_and_futures},
    {"Coroutines", "coroutines", "a_loop_runs_only_while_it_is_told_to",
     &a_loop_runs_only_while_it_is_told_to},
    {"Coroutines", "coroutines", "a_missing_async_is_a_syntax_error", nullptr},
    {"Tasks", "tasks", "create_task_overlaps_waits", &create_task_overlaps_waits},
    {"Tasks", "tasks", "create_task_only_schedules", &create_task_only_schedules},
    {"Tasks", "tasks", "await_order_is_not_run_order", &await_order_is_not_run_order},
    {"Tasks", "tasks", "the_ready_queue_is_first_in_first_out",
     &the_ready_queue_is_first_in_first_out},
    {"Tasks", "tasks", "sleep_0_gives_the_others_a_turn", &sleep_0_gives_the_others_a_turn},
    {"Tasks", "tasks", "a_task_has_no_result_before_it_is_done",
     &a_task_has_no_result_before_it_is_done},
    {"Tasks", "tasks", "awaiting_a_task_raises_its_exception",
     &awaiting_a_task_raises_its_exception},
    {"Tasks", "tasks", "an_exception_nobody_awaits_is_told_too_late",
     &an_exception_nobody_awaits_is_told_too_late},
    {"Tasks", "tasks", "run_cancels_what_main_leaves", &run_cancels_what_main_leaves},
    {"Tasks", "tasks", "a_closed_loop_destroys_its_pending_tasks",
     &a_closed_loop_destroys_its_pending_tasks},
    {"Blocking", "blocking", "time_sleep_blocks_the_loop", &time_sleep_blocks_the_loop},
    {"Blocking", "blocking", "a_long_computation_holds_the_loop",
     &a_long_computation_holds_the_loop},
    {"Blocking", "blocking", "short_sleeps_interleave_computations",
     &short_sleeps_interleave_computations},
    {"Blocking", "blocking", "a_timer_is_a_lower_bound", &a_timer_is_a_lower_bound},
    {"Blocking", "blocking", "to_thread_keeps_the_loop_alive", &to_thread_keeps_the_loop_alive},
    {"Blocking", "blocking", "a_cancelled_to_thread_goes_on", &a_cancelled_to_thread_goes_on},
    {"Blocking", "blocking", "threads_share_one_interpreter_lock",
     &threads_share_one_interpreter_lock},
    {"Blocking", "blocking", "processes_compute_side_by_side", &processes_compute_side_by_side},
    {"Blocking", "blocking", "a_pool_runs_as_many_jobs_as_it_has_workers",
     &a_pool_runs_as_many_jobs_as_it_has_workers},
    {"Together", "together", "gather_keeps_argument_order", &gather_keeps_argument_order},
    {"Together", "together", "gather_leaves_siblings_running", &gather_leaves_siblings_running},
    {"Together", "together", "taskgroup_cancels_siblings", &taskgroup_cancels_siblings},
    {"Together", "together", "as_completed_follows_the_order_of_ending",
     &as_completed_follows_the_order_of_ending},
    {"Together", "together", "wait_leaves_the_slower_ones_running",
     &wait_leaves_the_slower_ones_running},
    {"Together", "together", "cancel_is_a_request", &cancel_is_a_request},
    {"Together", "together", "cancel_can_be_swallowed", &cancel_can_be_swallowed},
    {"Together", "together", "timeout_cancels_its_body", &timeout_cancels_its_body},
    {"Together", "together", "wait_for_cannot_stop_what_blocks", &wait_for_cannot_stop_what_blocks},
    {"Together", "together", "shield_keeps_the_inner_task_running",
     &shield_keeps_the_inner_task_running},
    {"Taking turns", "taking_turns", "read_await_write_loses_updates",
     &read_await_write_loses_updates},
    {"Taking turns", "taking_turns", "a_lock_keeps_updates", &a_lock_keeps_updates},
    {"Taking turns", "taking_turns", "a_lock_is_not_reentrant", &a_lock_is_not_reentrant},
    {"Taking turns", "taking_turns", "semaphore_caps_concurrency", &semaphore_caps_concurrency},
    {"Taking turns", "taking_turns", "an_event_wakes_everyone", &an_event_wakes_everyone},
    {"Taking turns", "taking_turns", "a_condition_waiter_checks_again",
     &a_condition_waiter_checks_again},
    {"Taking turns", "taking_turns", "a_full_queue_holds_the_producer",
     &a_full_queue_holds_the_producer},
    {"Taking turns", "taking_turns", "join_waits_for_task_done", &join_waits_for_task_done},
    {"Taking turns", "taking_turns", "a_barrier_opens_for_the_last", &a_barrier_opens_for_the_last},
    {"Real work", "real_work", "images_in_turn_take_the_sum", &images_in_turn_take_the_sum},
    {"Real work", "real_work", "threads_overlap_blocking_downloads",
     &threads_overlap_blocking_downloads},
    {"Real work", "real_work", "async_downloads_shrink_only_the_waiting",
     &async_downloads_shrink_only_the_waiting},
    {"Real work", "real_work", "processes_share_the_computing", &processes_share_the_computing},
    {"Real work", "real_work", "limits_cost_nothing_when_stages_overlap",
     &limits_cost_nothing_when_stages_overlap},
    {"Real work", "real_work", "a_request_is_lines_and_a_body", &a_request_is_lines_and_a_body},
    {"Choosing", "choosing", "waiting_and_computing_choose_the_tool",
     &waiting_and_computing_choose_the_tool},
    {"Choosing", "choosing", "the_first_error_chooses_the_join", &the_first_error_chooses_the_join},
    {"Choosing", "choosing", "the_first_result_chooses_the_join",
     &the_first_result_chooses_the_join},
};

std::string_view embedded(const Entry& entry, std::string_view extension) {
  const std::string name = fmt::format("{}/{}{}", entry.folder, entry.name, extension);
  const auto files = embedded_files();
  const auto file = std::ranges::find(files, std::string_view(name), &EmbeddedFile::name);
  return file == files.end() ? std::string_view() : file->contents;
}

Scenario scenario_of(const Entry& entry) {
  Scenario scenario;
  scenario.name = entry.name;
  scenario.chapter = entry.chapter;
  scenario.kind = entry.script ? Kind::Paired : Kind::PythonOnly;
  if (entry.script) {
    scenario.parameters = entry.script->parameters;
    scenario.cpp_file = fmt::format("scenarios/{}/{}.cpp", entry.folder, entry.name);
    scenario.cpp = embedded(entry, ".cpp");
    scenario.program = entry.script->run;
    scenario.has_pictures = entry.script->has_pictures;
  }
  scenario.python_file = fmt::format("scenarios/{}/{}.py", entry.folder, entry.name);
  scenario.python = embedded(entry, ".py");
  scenario.lesson = read_lesson(embedded(entry, ".md"));
  scenario.title = scenario.lesson.title;
  return scenario;
}

}  // namespace

std::span<const Scenario> all() {
  static const std::vector<Scenario> scenarios = [] {
    std::vector<Scenario> made;
    for (const Entry& entry : curriculum)
      made.push_back(scenario_of(entry));
    return made;
  }();
  return scenarios;
}

const Scenario* find(std::string_view name) {
  const auto scenario = std::ranges::find(all(), name, &Scenario::name);
  return scenario == all().end() ? nullptr : &*scenario;
}

}  // namespace scenarios
