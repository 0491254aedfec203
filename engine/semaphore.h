// A counter of permits with a line of waiters.
// Rule: nobody overtakes: a permit given back is handed to the first in line who still waits.
#pragma once

#include <memory>

#include "engine/coro.h"

namespace engine {

class Permit;
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

 private:
  std::shared_ptr<SemaphoreState> state_;
};

/// What `co_await with(semaphore)` gives: the rest of the block runs inside `async with`.
class [[nodiscard]] Permit {
 public:
  Permit(Semaphore semaphore, Site site) : semaphore_(std::move(semaphore)), site_(site) {}
  Permit(Permit&& other) noexcept : semaphore_(other.semaphore_), site_(other.site_) {
    other.is_held_ = false;
  }
  /// Gives the permit back. Once the loop is closed there is nobody to hand it to, and nothing is said.
  ~Permit();

 private:
  Semaphore semaphore_;
  Site site_;
  bool is_held_ = true;
};

/// As `async with semaphore:` for the rest of the block:
/// `const auto permit = co_await with(semaphore);`
Coro<Permit> with(Semaphore semaphore, Site site = Site::current());

}  // namespace engine
