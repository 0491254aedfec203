// The scripts that the scenarios' .cpp files define, for the registry to list.
// Rule: one name for each .cpp, the same as the file's.
#pragma once

#include "scenarios/scenario.h"

namespace scenarios {

extern const Script one_customer_at_a_time_adds_up;
extern const Script several_customers_at_once_wait_together;
extern const Script a_stalled_image_holds_the_whole_page;
extern const Script a_stalled_image_holds_only_itself;
extern const Script one_pair_of_hands_ties_one_shoe_at_a_time;

extern const Script calling_a_coroutine_runs_nothing;
extern const Script awaiting_in_turn_adds_up;
extern const Script coroutines_in_variables_still_wait_in_turn;
extern const Script awaiting_a_coroutine_does_not_visit_the_loop;
extern const Script await_takes_coroutines_tasks_and_futures;
extern const Script a_loop_runs_only_while_it_is_told_to;

extern const Script create_task_overlaps_waits;
extern const Script create_task_only_schedules;
extern const Script await_order_is_not_run_order;
extern const Script the_ready_queue_is_first_in_first_out;
extern const Script sleep_0_gives_the_others_a_turn;
extern const Script a_task_has_no_result_before_it_is_done;
extern const Script awaiting_a_task_raises_its_exception;
extern const Script an_exception_nobody_awaits_is_told_too_late;
extern const Script run_cancels_what_main_leaves;
extern const Script a_closed_loop_destroys_its_pending_tasks;

extern const Script time_sleep_blocks_the_loop;
extern const Script a_long_computation_holds_the_loop;
extern const Script short_sleeps_interleave_computations;
extern const Script a_timer_is_a_lower_bound;
extern const Script to_thread_keeps_the_loop_alive;
extern const Script a_cancelled_to_thread_goes_on;
extern const Script threads_share_one_interpreter_lock;
extern const Script processes_compute_side_by_side;
extern const Script a_pool_runs_as_many_jobs_as_it_has_workers;

extern const Script gather_keeps_argument_order;
extern const Script gather_leaves_siblings_running;
extern const Script taskgroup_cancels_siblings;
extern const Script as_completed_follows_the_order_of_ending;
extern const Script wait_leaves_the_slower_ones_running;
extern const Script cancel_is_a_request;
extern const Script cancel_can_be_swallowed;
extern const Script timeout_cancels_its_body;
extern const Script wait_for_cannot_stop_what_blocks;
extern const Script shield_keeps_the_inner_task_running;

extern const Script read_await_write_loses_updates;
extern const Script a_lock_keeps_updates;
extern const Script a_lock_is_not_reentrant;
extern const Script semaphore_caps_concurrency;
extern const Script an_event_wakes_everyone;
extern const Script a_condition_waiter_checks_again;
extern const Script a_full_queue_holds_the_producer;
extern const Script join_waits_for_task_done;
extern const Script a_barrier_opens_for_the_last;

extern const Script images_in_turn_take_the_sum;
extern const Script threads_overlap_blocking_downloads;
extern const Script async_downloads_shrink_only_the_waiting;
extern const Script processes_share_the_computing;
extern const Script limits_cost_nothing_when_stages_overlap;
extern const Script a_request_is_lines_and_a_body;
extern const Script waiting_and_computing_choose_the_tool;
extern const Script the_first_error_chooses_the_join;
extern const Script the_first_result_chooses_the_join;

}  // namespace scenarios
