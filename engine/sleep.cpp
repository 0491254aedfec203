// A future, a timer that sets it, and the coroutine for whom a call of sleep is not enough.
// Rule: the timer never outlives the sleep, however it ends (K7).
#include "engine/sleep.h"

#include "engine/loop.h"

namespace engine {

namespace {

std::shared_ptr<TimerHandle> set_timer(Loop& loop, Seconds delay,
                                       const std::shared_ptr<FutureState>& future) {
  Callback callback("_set_result_unless_cancelled", [future] {
    if (!future->is_cancelled()) future->set_result(nullptr);
  });
  callback.is_user = false;
  callback.future = future->ref();
  return loop.call_later(delay, std::move(callback));
}

/// The name is what a recording shows for its task.
namespace framed {

Coro<> sleep(Seconds delay, Site site) { co_await engine::sleep(delay, site); }

}  // namespace framed

}  // namespace

Sleep::operator Coro<>() const {
  leave();
  return framed::sleep(delay_, site_);
}

void Sleep::miss(Seconds delay, const char* file, std::uint32_t line,
                 const char* function) noexcept {
  (void)framed::sleep(delay, {file, line, function});
}

void Sleep::refuse() { throw RuntimeError("cannot reuse already awaited coroutine"); }

Nap::Nap(Seconds delay, Site site) : seconds_(delay.count()) {
  Loop& loop = get_running_loop();
  future_ = FutureState::make(loop, site);
  timer_ = set_timer(loop, delay, future_);
}

Nap::~Nap() { timer_->cancel(); }

void SleepAwaiter::begin_nap(Seconds delay, Site site) {
  nap_ = std::make_unique<Nap>(delay, site);
}

void SleepAwaiter::suspend_for_nap() {
  frame_.suspend(nap_->future(), {.on = trace::WaitOn::Sleep, .seconds = nap_->seconds()});
}

None SleepAwaiter::end_nap() {
  const std::unique_ptr<Nap> nap = std::move(nap_);
  frame_.rethrow_thrown();
  return unboxed<None>(nap->future()->result());
}

}  // namespace engine
