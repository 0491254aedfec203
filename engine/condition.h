// A lock and a line of those who wait until something they share has changed.
// Rule: wait() gives the lock back while it waits, and has it again when it returns, even cancelled.
#pragma once

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

#include "engine/coro.h"
#include "engine/lock.h"

namespace engine {

struct ConditionState;

/// What Python takes for true or false: what converts to bool, or is empty or not.
template <class R>
concept Truthy =
    requires(const R& value) { static_cast<bool>(value); } || requires(const R& value) {
      { value.empty() } -> std::convertible_to<bool>;
    };
template <Truthy R>
bool is_true(const R& value) {
  if constexpr (requires { static_cast<bool>(value); }) {
    return static_cast<bool>(value);
  } else {
    return !value.empty();
  }
}

/// As asyncio.Condition; a copyable reference.
class Condition {
 public:
  /// With a lock of its own.
  explicit Condition(Site site = Site::current());
  /// With a lock that others know too.
  explicit Condition(const Lock& lock, Site site = Site::current());

  // The lock's.
  Coro<bool> acquire(Site site = Site::current()) const;
  void release(Site site = Site::current()) const;
  bool locked() const;

  /// Releases the lock, waits to be notified, and locks again before it returns true or raises
  /// CancelledError. Throws RuntimeError when the lock is not held.
  Coro<bool> wait(Site site = Site::current()) const;
  /// Waits until `predicate` returns something true, and returns that; at once when it does already.
  template <class P>
    requires Truthy<std::invoke_result_t<P&>>
  Coro<std::decay_t<std::invoke_result_t<P&>>> wait_for(P predicate,
                                                        Site site = Site::current()) const;
  /// Wakes the first `n` who wait; each goes on once it has the lock. Who is woken and cancelled takes
  /// the notification with it, as in CPython up to 3.12. Throws RuntimeError when the lock is not held.
  void notify(int n = 1, Site site = Site::current()) const;
  void notify_all(Site site = Site::current()) const;
  friend bool operator==(const Condition&, const Condition&) = default;

 private:
  std::shared_ptr<ConditionState> state_;
};

// As Condition.wait_for.
template <class P>
Coro<std::decay_t<std::invoke_result_t<P&>>> wait_until(Condition condition, Qualname, P predicate,
                                                        Site site) {
  auto result = predicate();
  while (!is_true(result)) {
    co_await condition.wait(site);
    result = predicate();
  }
  co_return result;
}

template <class P>
  requires Truthy<std::invoke_result_t<P&>>
Coro<std::decay_t<std::invoke_result_t<P&>>> Condition::wait_for(P predicate, Site site) const {
  return wait_until(*this, {"Condition.wait_for"}, std::move(predicate), site);
}

}  // namespace engine
