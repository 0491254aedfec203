// A coroutine object: a call that has not run yet, and does not until it is awaited or made a task.
// Rule: `co_await coro` runs it inline, by symmetric transfer, without a visit to the loop (K7).
#pragma once

#include <optional>
#include <ranges>
#include <span>
#include <string_view>

#include "engine/errors.h"
#include "engine/frame.h"
#include "engine/future.h"

namespace engine {

template <class T>
class Promise;

template <class T = None>
class [[nodiscard("a coroutine that nobody awaits never runs")]] Coro {
 public:
  using promise_type = Promise<T>;
  using value_type = T;

  explicit Coro(Promise<T>& promise) : frame_(promise) {}
  explicit Coro(OwnedFrame frame) : frame_(std::move(frame)) {}
  /// Throws RuntimeError when `other` is being awaited: its frame stays with whoever awaits it.
  Coro(Coro&& other) : frame_(std::move(other).release()) {}
  Coro& operator=(Coro&& other) {
    frame_ = std::move(other).release();
    return *this;
  }
  ~Coro() = default;
  /// The frame, for the task that is going to drive it. Throws as the move does.
  OwnedFrame release() && {
    if (frame_) frame_->check_can_be_moved();
    return std::move(frame_);
  }
  Frame& frame() const { return *frame_.get(); }
  T take_result() { return static_cast<Promise<T>&>(frame()).take_result(); }
  /// False once it was awaited to its end or made a task.
  bool has_frame() const { return static_cast<bool>(frame_); }
  /// Frees the frame of a coroutine that ended, as Python clears the locals of one that returned.
  void reset() { frame_.reset(); }

 private:
  template <class U>
  friend Coro<U> taken(const Coro<U>& element);
  // Mutable, because a list in braces gives its elements as const and a coroutine can only be moved.
  mutable OwnedFrame frame_;
};

/// Takes an element out of a list in braces: coroutines leave it, futures are copied.
template <class T>
Coro<T> taken(const Coro<T>& element) {
  if (element.frame_) element.frame_->check_can_be_moved();
  return Coro<T>(std::move(element.frame_));
}
template <class F>
F taken(const F& future) {
  return future;
}

/// Awaits a coroutine: its frame goes on top of the caller's.
template <class T>
class CoroAwaiter {
 public:
  CoroAwaiter(Frame& caller, Coro<T>& callee) : caller_(caller), callee_(callee) {
    if (!callee.has_frame()) throw RuntimeError("cannot reuse already awaited coroutine");
    caller.check_can_be_called(callee.frame());
  }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) {
    return caller_.call(callee_.frame());
  }
  T await_resume() {
    const Ended ended{callee_};
    if (const std::exception_ptr error = callee_.frame().closing_error()) {
      std::rethrow_exception(error);
    }
    return callee_.take_result();
  }

 private:
  struct Ended {
    Coro<T>& coro;
    ~Ended() { coro.reset(); }
  };
  Frame& caller_;
  Coro<T>& callee_;
};

/// Awaits a future: suspends unless it is done already (F3).
template <class T>
class FutureAwaiter {
 public:
  FutureAwaiter(Frame& frame, std::shared_ptr<FutureState> future, WaitNote note)
      : frame_(frame), future_(std::move(future)), note_(note) {}
  bool await_ready() const { return future_->is_done(); }
  void await_suspend(std::coroutine_handle<>) { frame_.suspend(future_, note_); }
  T await_resume() {
    frame_.rethrow_thrown();
    return unboxed<T>(future_->result());
  }

 private:
  Frame& frame_;
  const std::shared_ptr<FutureState> future_;
  const WaitNote note_;
};

/// A bare yield: the task goes to the end of the ready queue.
struct Yield {};

class YieldAwaiter {
 public:
  explicit YieldAwaiter(Frame& frame) : frame_(frame) {}
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) { frame_.suspend(); }
  void await_resume() { frame_.rethrow_thrown(); }

 private:
  Frame& frame_;
};

/// A future awaited by a function of the engine, which knows better what it is for.
template <class T>
struct NotedFuture {
  const Future<T>& future;
  WaitNote note;
};

/// `co_await ShownAs{wait}` in a function of the engine: whatever it awaits from now on, a recording
/// shows `wait`, which lives as long as the function's frame.
struct ShownAs {
  const trace::Wait& wait;
};

/// Asks, without suspending, where the caller awaits this coroutine; nowhere when it is a task's.
struct CallerSite {};

class CallerSiteAwaiter {
 public:
  explicit CallerSiteAwaiter(Site site) : site_(site) {}
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  Site await_resume() const noexcept { return site_; }

 private:
  Site site_;
};

/// As the last parameter of a coroutine: it is an awaitable of an asynchronous generator.
struct GeneratorMethod {};

/// `co_await EarlyError{}` at the beginning of one: the error that the task was to throw into it
/// before its first step, or null. After such an error the next step without one throws `next`.
struct EarlyError {
  std::exception_ptr next = {};
};

struct EarlyErrorAwaiter {
  std::exception_ptr error;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  std::exception_ptr await_resume() { return std::move(error); }
};

class Advance;
class AdvanceAwaiter;
class Sleep;
class SleepAwaiter;

/// Goes on in the caller, or back to the task's step when there is none.
struct FinalTransfer {
  Frame& frame;
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept { return frame.end(); }
  void await_resume() const noexcept {}
};

/// What every coroutine can await, whatever it returns.
class AwaitingFrame : public Frame {
 public:
  std::suspend_always initial_suspend(Site here = Site::current()) {
    began(handle(), here);
    return {};
  }
  FinalTransfer final_suspend() noexcept { return {*this}; }
  void unhandled_exception() { fail(std::current_exception()); }

  template <class U>
  CoroAwaiter<U> await_transform(Coro<U>&& coro, Site site = Site::current()) {
    return await_coro(coro, site);
  }
  template <class U>
  CoroAwaiter<U> await_transform(Coro<U>& coro, Site site = Site::current()) {
    return await_coro(coro, site);
  }
  template <class U>
  FutureAwaiter<U> await_transform(const Future<U>& future, Site site = Site::current()) {
    return await_transform(NotedFuture<U>{future, {}}, site);
  }
  template <class U>
  FutureAwaiter<U> await_transform(NotedFuture<U> noted, Site site = Site::current()) {
    await_at(site);
    return {*this, noted.future.state(), noted.note};
  }
  CallerSiteAwaiter await_transform(CallerSite) { return CallerSiteAwaiter(caller_site()); }
  YieldAwaiter await_transform(Yield, Site site = Site::current()) {
    await_at(site);
    return YieldAwaiter(*this);
  }
  EarlyErrorAwaiter await_transform(EarlyError early) {
    return {take_early_error(std::move(early.next))};
  }
  template <std::same_as<Advance> A, class Awaiter = AdvanceAwaiter>
  Awaiter await_transform(A advance, Site site = Site::current()) {
    await_at(site);
    return Awaiter(*this, std::move(advance));
  }
  template <class S, class Awaiter = SleepAwaiter>
    requires std::same_as<std::remove_cvref_t<S>, Sleep>
  Awaiter await_transform(S&& call, Site site = Site::current()) {
    await_at(site);
    return Awaiter(*this, call);
  }
  std::suspend_never await_transform(ShownAs shown) {
    show_as(shown.wait);
    return {};
  }

 protected:
  template <class... Args>
  void describe_call(const Args&... args) {
    (take_site(args), ...);
    constexpr bool is_method = (std::is_same_v<Args, GeneratorMethod> || ...);
    if constexpr (!is_method) called_with(CallArguments(args...));
  }

 private:
  virtual std::coroutine_handle<> handle() = 0;
  template <class U>
  CoroAwaiter<U> await_coro(Coro<U>& coro, const Site& site) {
    await_at(site);
    return {*this, coro};
  }
  template <class A>
  void take_site(const A& arg) {
    if constexpr (std::is_same_v<A, Site>) made_at(arg);
    if constexpr (std::is_same_v<A, GeneratorMethod>) mark_generator_method();
    if constexpr (std::is_same_v<A, Qualname>) named(arg);
  }
};

template <class T>
class Promise final : public AwaitingFrame {
 public:
  Promise() = default;
  /// Sees the call's arguments, for the recording.
  template <class... Args>
  explicit Promise(const Args&... args) {
    describe_call(args...);
  }
  /// A result that is still here is one that was moved from: it has nothing left to throw.
  ~Promise() noexcept override = default;
  Coro<T> get_return_object() { return Coro<T>(*this); }
  void return_value(T value) { result_.emplace(std::move(value)); }
  T take_result() { return std::move(*result_); }
  std::unique_ptr<Box> take_box() override {
    if constexpr (std::is_copy_constructible_v<T>) return boxed<T>(take_result());
    throw TypeError("a task's value goes to everyone who awaits it: it must be copyable");
  }

 private:
  std::coroutine_handle<> handle() override {
    return std::coroutine_handle<Promise>::from_promise(*this);
  }
  std::optional<T> result_;
};

template <>
class Promise<None> final : public AwaitingFrame {
 public:
  Promise() = default;
  template <class... Args>
  explicit Promise(const Args&... args) {
    describe_call(args...);
  }
  Coro<None> get_return_object() { return Coro<None>(*this); }
  void return_void() {}
  None take_result() { return {}; }
  std::unique_ptr<Box> take_box() override { return nullptr; }

 private:
  std::coroutine_handle<> handle() override {
    return std::coroutine_handle<Promise>::from_promise(*this);
  }
};

template <class A>
inline constexpr bool is_view = std::ranges::view<A> && std::ranges::borrowed_range<A>;

/// True for what a coroutine may take: values. A reference or a view would dangle as soon as the
/// call's full expression ends, which is before the coroutine runs.
template <class A>
inline constexpr bool is_safe_parameter = !std::is_reference_v<A> && !is_view<A>;

/// The first may be the closure of a lambda coroutine: try_finally and its like keep it alive.
template <class... A>
struct Parameters {
  static constexpr bool are_safe = true;
};
template <class First, class... Rest>
struct Parameters<First, Rest...> {
  static constexpr bool are_safe =
      (is_safe_parameter<First> || Closure<First>) && (is_safe_parameter<Rest> && ...);
};

}  // namespace engine

template <class T, class... Args>
struct std::coroutine_traits<engine::Coro<T>, Args...> {
  static_assert(engine::Parameters<Args...>::are_safe,
                "a coroutine takes its parameters by value: no references, string_views or spans");
  using promise_type = engine::Promise<T>;
};
