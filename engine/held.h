// `async with` for what is given back without awaiting: locks, semaphores, conditions.
// Rule: what was acquired is released exactly once, however the block is left.
#pragma once

#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include "engine/coro.h"
#include "engine/nesting.h"

namespace engine {

template <class Function, class... Args>
using ScopeResult = typename std::invoke_result_t<Function&, Args...>::value_type;

/// What can be held: Lock, Condition, Semaphore, BoundedSemaphore.
template <class L>
concept Lockable = requires(const L& lockable, Site site) {
  lockable.acquire(site);
  lockable.release(site);
};

/// What `co_await with(lock)` gives: the rest of the block runs inside `async with`.
template <Lockable L>
class [[nodiscard("without a name it is given back at once")]] Guard {
 public:
  Guard(L lockable, Site site) : lockable_(std::move(lockable)), site_(site) {}
  Guard(Guard&& other) noexcept
      : lockable_(std::move(other.lockable_)),
        site_(other.site_),
        is_held_(std::exchange(other.is_held_, false)) {}
  /// Gives it back. Throws what release() throws, unless another exception is on its way already. Does
  /// nothing when its frame is freed with the block still open: in CPython the lock stays locked.
  ~Guard() noexcept(false) {
    if (!is_held_ || MidBlock::is_so()) return;
    try {
      lockable_.release(site_);
    } catch (...) {
      if (std::uncaught_exceptions() == exceptions_) throw;
    }
  }

 private:
  L lockable_;
  Site site_;
  int exceptions_ = std::uncaught_exceptions();
  bool is_held_ = true;
};

/// As `async with lock:` for the rest of the block: `const auto held = co_await with(lock);`
template <Lockable L>
Coro<Guard<L>> with(L lockable, Site site = Site::current()) {
  co_await lockable.acquire(site);
  co_return Guard<L>(std::move(lockable), site);
}

/// As `async with lock: body`.
template <Lockable L, class Body>
Coro<ScopeResult<Body>> with(L lockable, Body body, Site site = Site::current()) {
  std::optional<ScopeResult<Body>> result;
  std::exception_ptr error;
  co_await lockable.acquire(site);
  try {
    result.emplace(co_await body());
  } catch (...) {
    error = std::current_exception();
  }
  lockable.release(site);
  if (error) std::rethrow_exception(error);
  if constexpr (!std::is_same_v<ScopeResult<Body>, None>) co_return std::move(*result);
}

}  // namespace engine
