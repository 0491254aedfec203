// asyncio's _wait: one callback on each future, one waiter for the task.
// Rule: the waiter is awaited even when everything is done already, and the callbacks come off again.
#include "engine/wait.h"

#include <algorithm>

#include "engine/waiter.h"

namespace engine {

namespace {

/// What the callbacks of one wait() share.
struct Waiting {
  std::shared_ptr<Waiter> waiter;
  std::shared_ptr<TimerHandle> timer;
  WaitWhen return_when;
  std::size_t counter;

  bool is_enough(FutureState& done) const {
    if (counter == 0 || return_when == FIRST_COMPLETED) return true;
    return return_when == FIRST_EXCEPTION && !done.is_cancelled() && done.exception();
  }
  // As _wait.<locals>._on_completion.
  void on_completion(FutureState& done) {
    --counter;
    if (!is_enough(done)) return;
    if (timer) timer->cancel();
    waiter->release();
  }
};

/// As the `finally` of asyncio's _wait.
struct RemovedFromAll {
  const FutureStates& futures;
  const DoneCallback& callback;
  ~RemovedFromAll() {
    for (const auto& future : futures)
      future->remove_done_callback(callback);
  }
};

FutureStates without_repetitions(const FutureStates& futures) {
  FutureStates once;
  for (const auto& future : futures) {
    if (std::ranges::find(once, future) == once.end()) once.push_back(future);
  }
  return once;
}

}  // namespace

// As asyncio's _wait.
Coro<> wait_for_some(FutureStates given, WaitOptions options, Site site) {
  const FutureStates futures = without_repetitions(given);
  if (futures.empty()) throw ValueError("Set of Tasks/Futures is empty.");
  const auto waiter = Waiter::make(get_running_loop(), site);
  waiter->stands_for([&](trace::Wait& wait) {
    wait.on = trace::WaitOn::Wait;
    wait.when = options.return_when;
    if (options.timeout) wait.seconds = options.timeout->count();
    describe_targets(wait, futures);
  });
  const CancelledAtExit timer{options.timeout ? waiter->release_after(*options.timeout) : nullptr};
  const auto waiting =
      std::make_shared<Waiting>(Waiting{waiter, timer.timer, options.return_when, futures.size()});
  const auto on_completion = DoneCallback::internal(
      "_wait.<locals>._on_completion",
      [waiting](const AnyFuture& done) { waiting->on_completion(*done.state()); });
  for (const auto& future : futures)
    future->add_done_callback(on_completion);
  const RemovedFromAll removed{futures, on_completion};
  co_await waiter->future();
}

}  // namespace engine
