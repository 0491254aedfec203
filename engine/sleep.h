// Waiting for time to pass.
// Rule: a delay of 0 or less is a bare yield of one iteration; any other is a future and a timer (K7).
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <utility>

#include "engine/coro.h"
#include "engine/handle.h"

namespace engine {

/// A call of sleep that has not run yet. Where it is awaited it needs no frame; everywhere else it
/// becomes the coroutine that it would be in Python.
class [[nodiscard("a coroutine that nobody awaits never runs")]] Sleep {
 public:
  using value_type = None;

  Sleep(Seconds delay, Site site) : delay_(delay), site_(site) {}
  Sleep(Sleep&& other) noexcept
      : delay_(other.delay_), site_(other.site_), is_gone_(std::exchange(other.is_gone_, true)) {}
  Sleep& operator=(Sleep&& other) noexcept {
    std::swap(delay_, other.delay_);
    std::swap(site_, other.site_);
    std::swap(is_gone_, other.is_gone_);
    return *this;
  }
  /// One that nobody awaited is recorded as "never awaited".
  ~Sleep() {
    if (!is_gone_) miss(delay_, site_.file, site_.line, site_.function);
  }

  /// It is const and moves all the same, because a list in braces gives its elements as const.
  explicit(false) operator Coro<>() const;
  Seconds delay() const { return delay_; }
  Site site() const { return site_; }
  /// Throws RuntimeError when it was awaited before, or made a coroutine.
  void leave() const {
    if (std::exchange(is_gone_, true)) refuse();
  }

 private:
  // In registers: a call whose address is never taken needs no room in the frame that awaits it.
  static void miss(Seconds delay, const char* file, std::uint32_t line,
                   const char* function) noexcept;
  [[noreturn]] static void refuse();

  Seconds delay_;
  Site site_;
  mutable bool is_gone_ = false;
};

/// As asyncio.sleep. The timer is set when it is awaited, not when it is called.
inline Sleep sleep(Seconds delay, Site site = Site::current()) { return {delay, site}; }

/// Returns `result` after `delay`.
template <class T>
Coro<T> sleep(Seconds delay, T result, Site site = Site::current()) {
  co_await sleep(delay, site);
  co_return result;
}

/// The future of a sleep and the timer that sets it, which never outlives it (K7).
class Nap {
 public:
  Nap(Seconds delay, Site site);
  ~Nap();
  Nap(const Nap&) = delete;
  Nap& operator=(const Nap&) = delete;

  double seconds() const { return seconds_; }
  const std::shared_ptr<FutureState>& future() const { return future_; }

 private:
  double seconds_;
  std::shared_ptr<FutureState> future_;
  std::shared_ptr<TimerHandle> timer_;
};

/// Awaits a call of sleep in the frame that makes it.
class SleepAwaiter {
 public:
  SleepAwaiter(Frame& frame, const Sleep& call) : frame_(frame) {
    call.leave();
    if (!(call.delay() <= 0s)) begin_nap(call.delay(), call.site());
  }
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) {
    if (nap_) return suspend_for_nap();
    frame_.suspend();
  }
  None await_resume() {
    if (nap_) return end_nap();
    frame_.rethrow_thrown();
    return {};
  }

 private:
  void begin_nap(Seconds delay, Site site);
  void suspend_for_nap();
  None end_nap();

  Frame& frame_;
  std::unique_ptr<Nap> nap_;  // null: a bare yield
};

// What takes coroutines of any type, for one that becomes a coroutine.
None awaited_type(const Sleep&);
inline Sleep taken(const Sleep& element) {
  element.leave();
  return {element.delay(), element.site()};
}
inline std::string repr(const Sleep&) { return "<Coro>"; }

}  // namespace engine
