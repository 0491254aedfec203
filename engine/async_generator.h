// A coroutine that yields values to whoever iterates it:
// `while (const auto item = co_await numbers.next())` is `async for item in numbers`. What `asend` hands
// in comes out of its `co_yield`: AsyncGenerator<int, std::string> yields ints and is sent strings.
// Rule: it runs in the task that asks for the next value, between that question and the answer.
#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "engine/coro.h"
#include "engine/generator_core.h"

namespace engine {

template <class T, class Sent = None>
class AsyncGenerator;

/// The part of a generator's frame that does not depend on the values' type.
class GeneratorFrame : public AwaitingFrame {
 public:
  using AwaitingFrame::await_transform;

  void return_void() {}
  void unhandled_exception();
  std::unique_ptr<Box> take_box() override { return nullptr; }

  /// Hands control back to whoever asked, until asked again.
  struct Yielded {
    GeneratorFrame& frame;
    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept {
      return frame.has_caller() ? frame.caller_handle() : std::noop_coroutine();
    }
    void await_resume() const { frame.rethrow_thrown_in(); }
  };

 private:
  friend class Advance;
  friend class GeneratorCore;
  Stack* stack_when_left() override { return &left_; }
  /// As gen_close: GeneratorExit where it stands, outside of any task.
  void close_where_it_stands();
  /// Frees the frame without a visit to it; a coroutine that it awaits is closed.
  void free();
  std::coroutine_handle<> enter_from(Frame& caller, std::exception_ptr thrown);
  void rethrow_thrown_in();
  std::exception_ptr thrown_in_;  // raised at the yield that is resumed next
  Stack left_;                    // its own, once what awaited it was closed
};

/// Runs a generator up to its next yield, or to its end. `co_await` gives true for a yield; throws
/// what the generator raised.
class Advance {
 public:
  Advance(GeneratorCore& core, std::exception_ptr thrown)
      : core_(core), thrown_(std::move(thrown)) {}
  /// For aclose().
  static Advance to_close(GeneratorCore& core, std::exception_ptr thrown) {
    Advance advance(core, std::move(thrown));
    advance.is_to_close_ = true;
    return advance;
  }

  std::coroutine_handle<> enter(Frame& caller);
  bool leave(const Frame& caller);

 private:
  GeneratorCore& core_;
  std::exception_ptr thrown_;
  std::uint32_t throws_before_ = 0;
  bool is_to_close_ = false;
};

class AdvanceAwaiter {
 public:
  AdvanceAwaiter(Frame& caller, Advance advance) : caller_(caller), advance_(std::move(advance)) {}
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) { return advance_.enter(caller_); }
  bool await_resume() {
    caller_.rethrow_thrown();  // closed: the generator is left running
    return advance_.leave(caller_);
  }

 private:
  Frame& caller_;
  Advance advance_;
};

template <class T, class Sent>
class GeneratorPromise final : public GeneratorFrame {
 public:
  GeneratorPromise() = default;
  template <class... Args>
  explicit GeneratorPromise(const Args&... args) {
    describe_call(args...);
  }
  AsyncGenerator<T, Sent> get_return_object();
  /// What co_yield gives: what asend() sent, or nothing.
  struct Answered : Yielded {
    GeneratorPromise& promise;
    std::optional<Sent> await_resume() const {
      Yielded::await_resume();
      return std::exchange(promise.sent_, std::nullopt);
    }
  };
  Answered yield_value(T value) {
    value_.emplace(std::move(value));
    return {{*this}, *this};
  }
  T take_value() { return std::move(*std::exchange(value_, std::nullopt)); }
  /// The value of the yield it stands at. Throws TypeError when it stands at none yet.
  void send(std::optional<Sent> value) {
    if (value && !is_started()) {
      throw TypeError("can't send non-None value to a just-started async generator");
    }
    sent_ = std::move(value);
  }

 private:
  std::coroutine_handle<> handle() override {
    return std::coroutine_handle<GeneratorPromise>::from_promise(*this);
  }
  std::optional<T> value_;
  std::optional<Sent> sent_;
};

template <class T, class Sent>
GeneratorPromise<T, Sent>& promise_of(const GeneratorRef& generator) {
  return static_cast<GeneratorPromise<T, Sent>&>(generator.core().frame());
}

// The awaitables, under the names that CPython shows for tasks made of them.
template <class T, class Sent>
Coro<std::optional<T>> async_generator_next(GeneratorRef generator, GeneratorMethod) {
  const std::exception_ptr early = co_await EarlyError{};
  if (!early && !generator.core().can_advance("anext")) co_return std::nullopt;
  if (!co_await Advance(generator.core(), early)) co_return std::nullopt;
  co_return promise_of<T, Sent>(generator).take_value();
}
template <class T, class Sent>
Coro<T> async_generator_asend(GeneratorRef generator, std::optional<Sent> value, GeneratorMethod) {
  const std::exception_ptr early = co_await EarlyError{};
  if (!early && !generator.core().can_advance("anext")) throw StopAsyncIteration();
  if (!early) promise_of<T, Sent>(generator).send(std::move(value));
  if (!co_await Advance(generator.core(), early)) throw StopAsyncIteration();
  co_return promise_of<T, Sent>(generator).take_value();
}
template <class T, class Sent>
Coro<std::optional<T>> async_generator_athrow(GeneratorRef generator, std::exception_ptr error,
                                              GeneratorMethod) {
  const std::exception_ptr early = co_await EarlyError{error};
  if (!early && !generator.core().can_be_thrown_into("athrow")) co_return std::nullopt;
  if (!co_await Advance(generator.core(), early ? early : error)) throw StopAsyncIteration();
  co_return promise_of<T, Sent>(generator).take_value();
}
/// aclose(). CPython has one type for both, and so one name.
Coro<> async_generator_athrow(GeneratorRef generator, GeneratorMethod);

/// An asynchronous generator; a copyable reference, as in Python. When the last one goes before the
/// generator has ended, its loop closes it in a task of its own.
template <class T, class Sent>
class [[nodiscard("a generator that nobody iterates never runs")]] AsyncGenerator {
 public:
  using promise_type = GeneratorPromise<T, Sent>;
  using value_type = T;

  explicit AsyncGenerator(promise_type& promise) : generator_(GeneratorRef::of(promise)) {}

  /// One round of `async for`: the next value, or nothing when there is none.
  Coro<std::optional<T>> next() const {
    generator_.core().begin();
    return async_generator_next<T, Sent>(generator_, {});
  }
  /// As `anext(generator)`: throws StopAsyncIteration when there is none.
  Coro<T> anext() const { return asend(std::nullopt); }
  /// The same, where `value` is what its yield gives. Throws TypeError when it has not begun.
  Coro<T> asend(std::optional<Sent> value) const {
    generator_.core().begin();
    return async_generator_asend<T, Sent>(generator_, std::move(value), {});
  }
  /// Raises `error` at its yield; gives the value it yields next, nothing when it has ended already.
  template <class E>
  Coro<std::optional<T>> athrow(E error) const {
    generator_.core().begin();
    return async_generator_athrow<T, Sent>(generator_, std::make_exception_ptr(std::move(error)),
                                           {});
  }
  /// Raises GeneratorExit at its yield and waits for its cleanup. Throws RuntimeError if it yields
  /// instead of ending; does nothing once it has ended.
  Coro<> aclose() const {
    generator_.core().begin();
    return async_generator_athrow(generator_, {});
  }

 private:
  GeneratorRef generator_;
};

template <class T, class Sent>
AsyncGenerator<T, Sent> GeneratorPromise<T, Sent>::get_return_object() {
  return AsyncGenerator<T, Sent>(*this);
}

template <class T, class Sent>
Coro<bool> aclosed(AsyncGenerator<T, Sent> generator) {
  co_await generator.aclose();
  co_return false;
}

/// As contextlib.aclosing: `co_await with(aclosing(generator), body)`.
template <class T, class Sent>
class aclosing {
 public:
  explicit aclosing(AsyncGenerator<T, Sent> generator) : generator_(std::move(generator)) {}
  Coro<> enter(Site) const { return nothing(); }
  Coro<bool> exit(const std::exception_ptr&) const { return aclosed(generator_); }

 private:
  static Coro<> nothing() { co_return; }
  AsyncGenerator<T, Sent> generator_;
};

}  // namespace engine

template <class T, class Sent, class... Args>
struct std::coroutine_traits<engine::AsyncGenerator<T, Sent>, Args...> {
  static_assert(engine::Parameters<Args...>::are_safe,
                "a generator takes its parameters by value: no references, string_views or spans");
  using promise_type = engine::GeneratorPromise<T, Sent>;
};
