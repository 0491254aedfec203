// The scripts that the scenarios' .cpp files define, for the registry to list.
// Rule: one name for each .cpp, the same as the file's.
#pragma once

#include "scenarios/scenario.h"

namespace scenarios {

extern const Script calling_a_coroutine_runs_nothing;
extern const Script awaiting_in_turn_adds_up;
extern const Script create_task_overlaps_waits;
extern const Script await_order_is_not_run_order;
extern const Script time_sleep_blocks_the_loop;
extern const Script semaphore_caps_concurrency;

}  // namespace scenarios
