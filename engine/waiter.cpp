// Releasing a waiter, by a callback or a timer.
// Rule: a waiter is released once; whoever comes later does nothing.
#include "engine/waiter.h"

#include <algorithm>

namespace engine {

std::shared_ptr<Waiter> Waiter::make(Loop& loop, Site site) {
  const std::shared_ptr<Waiter> waiter(new Waiter(loop));
  waiter->record_new(site);
  return waiter;
}

std::shared_ptr<Waiter> Waiter::self() {
  return std::static_pointer_cast<Waiter>(shared_from_this());
}

Future<> Waiter::future() { return Future<>(self()); }

void Waiter::release() {
  if (!is_done()) set_result(nullptr);
}

DoneCallback Waiter::release_callback() {
  return DoneCallback::internal("_release_waiter",
                                [waiter = self()](const AnyFuture&) { waiter->release(); });
}

std::shared_ptr<TimerHandle> Waiter::release_after(Seconds delay) {
  Callback callback("_release_waiter", [waiter = self()] { waiter->release(); });
  callback.is_user = false;
  callback.future = ref();
  return loop().call_later(delay, std::move(callback));
}

void Waiter::describe_wait(trace::Wait& wait) const {
  FutureState::describe_wait(wait);
  if (describe_) describe_(wait);
}

void describe_targets(trace::Wait& wait, const std::vector<std::shared_ptr<FutureState>>& futures) {
  constexpr std::size_t most = 32;
  wait.count = static_cast<std::uint32_t>(futures.size());
  for (std::size_t i = 0; i < std::min(most, futures.size()); ++i)
    wait.targets.push_back(futures[i]->ref());
}

}  // namespace engine
