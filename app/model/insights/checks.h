// The checks: what each looks for stands at the head of its file.
// Rule: pure functions of the evidence; each gives what it is sure of, and most often nothing.
#pragma once

#include <vector>

#include "app/model/insights/evidence.h"

namespace app::model::insights {

std::vector<Insight> deadlock(const Evidence& evidence);
std::vector<Insight> circle_broken(const Evidence& evidence);
std::vector<Insight> never_awaited(const Evidence& evidence);
std::vector<Insight> exception_unretrieved(const Evidence& evidence);
std::vector<Insight> exception_returned(const Evidence& evidence);
std::vector<Insight> left_behind(const Evidence& evidence);
std::vector<Insight> cancellation_swallowed(const Evidence& evidence);
std::vector<Insight> update_lost(const Evidence& evidence);
std::vector<Insight> check_then_act(const Evidence& evidence);
std::vector<Insight> loop_blocked(const Evidence& evidence);
std::vector<Insight> computing_uncounted(const Evidence& evidence);
std::vector<Insight> awaits_in_turn(const Evidence& evidence);
std::vector<Insight> lock_across_await(const Evidence& evidence);
std::vector<Insight> not_shared(const Evidence& evidence);
std::vector<Insight> threads_in_turn(const Evidence& evidence);
std::vector<Insight> polling(const Evidence& evidence);
std::vector<Insight> queue_grows(const Evidence& evidence);
std::vector<Insight> starvation(const Evidence& evidence);
std::vector<Insight> idle_workers(const Evidence& evidence);
std::vector<Insight> semaphore_never_fills(const Evidence& evidence);
std::vector<Insight> semaphore_lets_one_through(const Evidence& evidence);
std::vector<Insight> task_not_kept(const Evidence& evidence);

}  // namespace app::model::insights
