// A counter of permits with a line of waiters.
// Rule: nobody overtakes: a permit given back is handed to the first in line who still waits.
#pragma once

#include <memory>

#include "engine/coro.h"
#include "engine/held.h"

namespace engine {

struct SemaphoreState;

/// As asyncio.Semaphore (3.11.7); a copyable reference.
class Semaphore {
 public:
  /// Throws ValueError when `value` is negative.
  explicit Semaphore(int value = 1, Site site = Site::current());

  /// Waits for a permit, at once when one is free and nobody waits. Returns true.
  Coro<bool> acquire(Site site = Site::current()) const;
  /// Gives a permit back: to the first waiter who is not done, whose task runs in the next iteration.
  void release(Site site = Site::current()) const;
  /// True when acquire() would wait.
  bool locked() const;
  friend bool operator==(const Semaphore&, const Semaphore&) = default;

 protected:
  explicit Semaphore(std::shared_ptr<SemaphoreState> state) : state_(std::move(state)) {}

 private:
  std::shared_ptr<SemaphoreState> state_;
};

/// As asyncio.BoundedSemaphore: release() throws ValueError when all permits are back already.
class BoundedSemaphore : public Semaphore {
 public:
  /// Throws ValueError when `value` is negative.
  explicit BoundedSemaphore(int value = 1, Site site = Site::current());
};

}  // namespace engine
