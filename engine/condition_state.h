// The shared part of a Condition, for the primitives that are built on one.
// Rule: nobody is notified but by one who holds the lock.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include "engine/lock_state.h"
#include "engine/primitive.h"
#include "engine/waiter_line.h"

namespace engine {

struct ConditionState : Primitive {
  ConditionState(std::shared_ptr<LockState> its_lock, Site site)
      : Primitive("Condition", 0, site), lock(std::move(its_lock)) {}

  /// As Condition.notify.
  void notify(int n, Site site);
  void notify_all(Site site) { notify(static_cast<int>(waiters.size()), site); }

  const std::shared_ptr<LockState> lock;
  WaiterLine waiters;
};

/// What a recording calls the two waits of Condition.wait.
struct ConditionNotes {
  WaitNote waiting;
  WaitNote relocking;
};

/// As Condition.wait.
Coro<bool> wait(std::shared_ptr<ConditionState> condition, ConditionNotes notes, Qualname name,
                Site site);

}  // namespace engine
