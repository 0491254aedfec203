// A future, a timer that sets it, and a guard that cancels the timer.
// Rule: the timer never outlives the sleep, however it ends (K7).
#include "engine/sleep.h"

#include "engine/loop.h"
#include "engine/waiter.h"

namespace engine {

namespace {

std::shared_ptr<TimerHandle> set_timer(Loop& loop, Seconds delay, const Future<>& future) {
  Callback callback("_set_result_unless_cancelled", [state = future.state()] {
    if (!state->is_cancelled()) state->set_result(nullptr);
  });
  callback.is_user = false;
  callback.future = future.state()->ref();
  return loop.call_later(delay, std::move(callback));
}

}  // namespace

Coro<> sleep(Seconds delay, Site site) {
  if (delay <= 0s) {
    co_await Yield{};
    co_return;
  }
  Loop& loop = get_running_loop();
  const Future<> future = loop.create_future<>(site);
  const CancelledAtExit timer{set_timer(loop, delay, future)};
  co_await NotedFuture<None>{future, {.on = trace::WaitOn::Sleep, .seconds = delay.count()}};
}

}  // namespace engine
