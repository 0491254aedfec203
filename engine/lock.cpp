#include "engine/lock.h"

#include "engine/lock_state.h"
#include "engine/loop.h"

namespace engine {

void LockState::lock(Site site) {
  is_locked = true;
  record_taken(0, site);
}

void LockState::release(Site site) {
  if (!is_locked) throw RuntimeError("Lock is not acquired.");
  is_locked = false;
  record_release(1, site);
  wake_up_first();
}

void LockState::wake_up_first() const {
  if (waiters.is_empty()) return;
  FutureState& first = *waiters.begin()->future;
  if (!first.is_done()) first.set_result(boxed(true));
}

Coro<bool> acquire(std::shared_ptr<LockState> lock, WaitNote note, Qualname, Site site) {
  if (!lock->is_locked && lock->waiters.has_only_cancelled()) {
    lock->lock(site);
    co_return true;
  }
  const Future<bool> turn = lock->get_loop().create_future<bool>(site);
  try {
    co_await WaiterLine::wait({lock, &lock->waiters}, turn, note);
  } catch (const CancelledError&) {
    if (!lock->is_locked) lock->wake_up_first();
    throw;
  }
  lock->lock(site);
  co_return true;
}

Lock::Lock(Site site) : state_(std::make_shared<LockState>(site)) {}

Coro<bool> Lock::acquire(Site site) const {
  return engine::acquire(state_, {.on = trace::WaitOn::Lock, .object = state_->number()},
                         {"Lock.acquire"}, site);
}

void Lock::release(Site site) const { state_->release(site); }

bool Lock::locked() const { return state_->is_locked; }

}  // namespace engine
