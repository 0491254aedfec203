#include "engine/barrier.h"

#include "engine/condition_state.h"
#include "engine/loop.h"

namespace engine {

using trace::BarrierPhase;

namespace {

int checked(int parties) {
  if (parties < 1) throw ValueError("parties must be > 0");
  return parties;
}

}  // namespace

struct BarrierState : Primitive {
  BarrierState(int number_of_parties, std::shared_ptr<ConditionState> its_condition, Site site)
      : Primitive("Barrier", static_cast<std::uint32_t>(number_of_parties), site),
        condition(std::move(its_condition)),
        parties(number_of_parties) {}

  ConditionNotes notes() const {
    return {.waiting = {.on = trace::WaitOn::Barrier, .object = number()},
            .relocking = {.on = trace::WaitOn::BarrierLock, .object = number()}};
  }
  bool is_leaving() const {
    return phase == BarrierPhase::Draining || phase == BarrierPhase::Resetting;
  }
  void enter(Site site) { ++inside, record(site); }
  void leave(Site site);
  void turn_to(BarrierPhase to, Site site);
  void record(Site site) const { record_barrier(phase, inside, site); }

  const std::shared_ptr<ConditionState> condition;
  const int parties;
  BarrierPhase phase = BarrierPhase::Filling;
  int inside = 0;  // tasks that came and have not left
};

void BarrierState::turn_to(BarrierPhase to, Site site) {
  if (to == phase) return;
  phase = to;
  record(site);
}

// As the `finally` of Barrier.wait: the last to leave lets newcomers in.
void BarrierState::leave(Site site) {
  --inside;
  record(site);
  if (inside > 0) return;
  if (is_leaving()) turn_to(BarrierPhase::Filling, site);
  condition->notify_all(site);
}

namespace {

/// The lock of the barrier's condition, for `async with self._cond`.
struct BarrierLock {
  std::shared_ptr<BarrierState> barrier;
  Coro<bool> acquire(Site site) const {
    return engine::acquire(barrier->condition->lock, barrier->notes().relocking, {"Lock.acquire"},
                           site);
  }
  void release(Site site) const { barrier->condition->lock->release(site); }
};

// As Barrier._block.
Coro<> block(std::shared_ptr<BarrierState> barrier, Site site) {
  while (barrier->is_leaving())
    co_await wait(barrier->condition, barrier->notes(), {"Condition.wait"}, site);
  if (barrier->phase == BarrierPhase::Broken) throw BrokenBarrierError("Barrier aborted");
}

// As Barrier._wait, or Barrier._release for the last to come.
Coro<> meet(std::shared_ptr<BarrierState> barrier, int position, Site site) {
  if (position + 1 == barrier->parties) {
    barrier->turn_to(BarrierPhase::Draining, site);
    barrier->condition->notify_all(site);
    co_return;
  }
  while (barrier->phase == BarrierPhase::Filling)
    co_await wait(barrier->condition, barrier->notes(), {"Condition.wait"}, site);
  if (barrier->phase != BarrierPhase::Draining) {
    throw BrokenBarrierError("Abort or reset of barrier");
  }
}

Coro<int> pass(std::shared_ptr<BarrierState> barrier, Site site) {
  co_await block(barrier, site);
  const int position = barrier->inside;
  barrier->enter(site);
  std::exception_ptr error;
  try {
    co_await meet(barrier, position, site);
  } catch (...) {
    error = std::current_exception();
  }
  barrier->leave(site);
  if (error) std::rethrow_exception(error);
  co_return position;
}

// As Barrier.wait.
Coro<int> wait_at(std::shared_ptr<BarrierState> barrier, Qualname, Site site) {
  const auto body = [barrier, site] { return pass(barrier, site); };
  co_return co_await with(BarrierLock{barrier}, body, site);
}

/// Turns to a phase that ends what is going on, and wakes everybody.
Coro<> change(std::shared_ptr<BarrierState> barrier, BarrierPhase phase, Qualname, Site site) {
  const auto held = co_await with(BarrierLock{barrier}, site);
  const bool is_done_at_once = phase == BarrierPhase::Resetting && barrier->inside == 0;
  barrier->turn_to(is_done_at_once ? BarrierPhase::Filling : phase, site);
  barrier->condition->notify_all(site);
}

std::shared_ptr<ConditionState> new_condition(Site site) {
  return std::make_shared<ConditionState>(std::make_shared<LockState>(site), site);
}

}  // namespace

Barrier::Barrier(int parties, Site site)
    : state_(std::make_shared<BarrierState>(checked(parties), new_condition(site), site)) {}

Coro<int> Barrier::wait(Site site) const { return wait_at(state_, {"Barrier.wait"}, site); }

Coro<> Barrier::reset(Site site) const {
  return change(state_, BarrierPhase::Resetting, {"Barrier.reset"}, site);
}

Coro<> Barrier::abort(Site site) const {
  return change(state_, BarrierPhase::Broken, {"Barrier.abort"}, site);
}

int Barrier::parties() const { return state_->parties; }

int Barrier::n_waiting() const {
  return state_->phase == BarrierPhase::Filling ? state_->inside : 0;
}

bool Barrier::broken() const { return state_->phase == BarrierPhase::Broken; }

Coro<int> with(const Barrier& barrier, Site site) { return barrier.wait(site); }

}  // namespace engine
