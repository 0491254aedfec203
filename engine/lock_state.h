// The shared part of a Lock, for the primitives that are built on one.
// Rule: a lock that was released is free until the first in line has run, and nobody overtakes it.
#pragma once

#include <memory>

#include "engine/primitive.h"
#include "engine/waiter_line.h"

namespace engine {

struct LockState : Primitive {
  explicit LockState(Site site) : Primitive("Lock", 1, site) {}

  void lock(Site site);
  /// As Lock.release.
  void release(Site site);
  /// As Lock._wake_up_first.
  void wake_up_first() const;

  bool is_locked = false;
  WaiterLine waiters;
};

/// As Lock.acquire; `note` says what it is for.
Coro<bool> acquire(std::shared_ptr<LockState> lock, WaitNote note, Qualname name, Site site);

}  // namespace engine
