// A lock with a line of waiters.
// Rule: release wakes the first in line and leaves the lock free; newcomers see the line and queue.
#pragma once

#include <memory>

#include "engine/coro.h"
#include "engine/held.h"

namespace engine {

struct LockState;

/// As asyncio.Lock; a copyable reference.
class Lock {
 public:
  explicit Lock(Site site = Site::current());

  /// Waits until it is unlocked, and locks it; at once when it is free and nobody waits. Returns true.
  Coro<bool> acquire(Site site = Site::current()) const;
  /// Unlocks it and wakes the first waiter, who locks it as it runs in the next iteration. Throws
  /// RuntimeError when it is not locked.
  void release(Site site = Site::current()) const;
  bool locked() const;
  friend bool operator==(const Lock&, const Lock&) = default;

 private:
  friend class Condition;
  std::shared_ptr<LockState> state_;
};

}  // namespace engine
