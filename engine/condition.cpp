#include "engine/condition.h"

#include <algorithm>

#include "engine/condition_state.h"
#include "engine/loop.h"

namespace engine {

void ConditionState::notify(int n, Site site) {
  if (!lock->is_locked) throw RuntimeError("cannot notify on un-acquired lock");
  const auto pending =
      std::ranges::count_if(waiters, [](const auto& waiter) { return !waiter.future->is_done(); });
  auto left = std::clamp<std::ptrdiff_t>(n, 0, pending);
  record_notify(static_cast<std::size_t>(left), site);
  for (auto waiter = waiters.begin(); left > 0; ++waiter) {
    if (waiter->future->is_done()) continue;
    waiter->future->set_result(boxed(false));
    --left;
  }
}

namespace {

constexpr Qualname LockAcquire{"Lock.acquire"};

// As the `finally` of Condition.wait: cancelling puts it off, but does not end it.
Coro<> relock(std::shared_ptr<LockState> lock, WaitNote note, Site site) {
  bool is_cancelled = false;
  for (bool is_locked = false; !is_locked;) {
    try {
      is_locked = co_await acquire(lock, note, LockAcquire, site);
    } catch (const CancelledError&) {
      is_cancelled = true;
    }
  }
  if (is_cancelled) throw CancelledError();
}

Coro<> wait_in_line(std::shared_ptr<ConditionState> condition, WaitNote note, Site site) {
  const Future<bool> turn = condition->get_loop().create_future<bool>(site);
  co_await WaiterLine::wait({condition, &condition->waiters}, turn, note);
}

}  // namespace

Coro<bool> wait(std::shared_ptr<ConditionState> condition, ConditionNotes notes, Qualname,
                Site site) {
  if (!condition->lock->is_locked) throw RuntimeError("cannot wait on un-acquired lock");
  condition->lock->release(site);
  std::exception_ptr error;
  try {
    co_await wait_in_line(condition, notes.waiting, site);
  } catch (...) {
    error = std::current_exception();
  }
  co_await relock(condition->lock, notes.relocking, site);
  if (error) std::rethrow_exception(error);
  co_return true;
}

Condition::Condition(Site site) : Condition(Lock(site), site) {}

Condition::Condition(const Lock& lock, Site site)
    : state_(std::make_shared<ConditionState>(lock.state_, site)) {}

Coro<bool> Condition::acquire(Site site) const {
  return engine::acquire(state_->lock,
                         {.on = trace::WaitOn::Lock, .object = state_->lock->number()}, LockAcquire,
                         site);
}

void Condition::release(Site site) const { state_->lock->release(site); }

bool Condition::locked() const { return state_->lock->is_locked; }

Coro<bool> Condition::wait(Site site) const {
  const trace::ObjectId object = state_->number();
  return engine::wait(state_,
                      {.waiting = {.on = trace::WaitOn::Condition, .object = object},
                       .relocking = {.on = trace::WaitOn::ConditionRelock, .object = object}},
                      {"Condition.wait"}, site);
}

void Condition::notify(int n, Site site) const { state_->notify(n, site); }

void Condition::notify_all(Site site) const { state_->notify_all(site); }

}  // namespace engine
