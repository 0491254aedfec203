// A deadline for a block: `co_await with(timeout(1s), body)`.
// Rule: no task is made; the deadline cancels the block's own task and the block's end takes it back.
#pragma once

#include <exception>
#include <memory>
#include <optional>

#include "engine/coro.h"
#include "engine/time.h"

namespace engine {

struct TimeoutState;

/// As asyncio.Timeout (3.11.7); a copyable reference. timeout() and timeout_at() make one.
class Timeout {
 public:
  explicit Timeout(std::optional<Seconds> when);

  /// The deadline in loop time; none: it never expires.
  std::optional<Seconds> when() const;
  /// Moves the deadline; a past one expires in the next iteration. Throws RuntimeError outside the
  /// block and once it has expired.
  void reschedule(std::optional<Seconds> when) const;
  /// True from the moment the deadline cancelled the task.
  bool expired() const;

  // As __aenter__ and __aexit__, for with(). Throws RuntimeError when it was entered before.
  Coro<> enter(Site site) const;
  /// Throws TimeoutError in place of the CancelledError that the deadline caused.
  Coro<bool> exit(std::exception_ptr error) const;

 private:
  std::shared_ptr<TimeoutState> state_;
};

/// As asyncio.timeout: `delay` counts from this call, not from the block's beginning.
[[nodiscard]] Timeout timeout(std::optional<Seconds> delay);
/// As asyncio.timeout_at, in loop time.
[[nodiscard]] Timeout timeout_at(std::optional<Seconds> when);

}  // namespace engine
