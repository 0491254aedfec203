// Results in the order in which they come: `for (auto& next : as_completed(tasks)) co_await next;`
// Rule: what is awaited is the next to be done, whichever that is; two hops, through a queue.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/ensure_future.h"
#include "engine/loop.h"
#include "engine/queue.h"

namespace engine {

/// As the keyword arguments of asyncio.as_completed.
struct AsCompletedOptions {
  std::optional<Seconds> timeout = {};
};

/// What the callbacks of one as_completed() share.
class Completions : public std::enable_shared_from_this<Completions> {
 public:
  using Futures = std::vector<std::shared_ptr<FutureState>>;
  explicit Completions(Site site) : done_(0, site), site_(site) {}

  /// Starts to watch them, each once. Returns how many they are.
  std::size_t watch(const Futures& futures, std::optional<Seconds> timeout);
  /// The next that is done; throws TimeoutError when the time is over.
  static Coro<AnyFuture> next(std::shared_ptr<Completions> completions);

 private:
  void on_completion(const std::shared_ptr<FutureState>& future);
  void on_timeout(const DoneCallback& on_completion);

  Queue<std::optional<AnyFuture>> done_;  // nothing: a time-out
  Futures todo_;
  // The loop owns the timer, the timer and the futures own their callbacks, and those own this.
  std::weak_ptr<TimerHandle> timer_;
  Site site_;
};

/// Waits for the next one. Recordings show what it is for, not the queue it comes through.
template <class T>
Coro<T> wait_for_one(std::shared_ptr<Completions> completions, Qualname) {
  const trace::Wait shown{.on = trace::WaitOn::AsCompleted};
  co_await ShownAs{shown};
  const AnyFuture done = co_await Completions::next(std::move(completions));
  if constexpr (std::is_same_v<T, None>) {
    done.as<T>().result();
  } else {
    co_return done.as<T>().result();
  }
}

/// What as_completed() returns: a range of coroutines, one for each awaitable, to be gone through once.
template <Awaitable A>
class [[nodiscard]] AsCompleted {
 public:
  using T = Awaited<A>;

  AsCompleted(std::vector<A> awaitables, AsCompletedOptions options, Site site)
      : awaitables_(std::move(awaitables)), options_(options), site_(site) {}

  class Iterator {
   public:
    explicit Iterator(AsCompleted& range) : range_(&range) {}
    Coro<T>& operator*() const { return *range_->next_; }
    Iterator& operator++() {
      range_->advance();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const { return range_->left_ == 0; }

   private:
    AsCompleted* range_;
  };
  /// Makes the tasks, as Python's generator does when the loop begins. Throws RuntimeError where no loop
  /// runs, also with nothing to wait for. A second loop goes on where
  /// the first one was left, and finds nothing when that had come to its end.
  Iterator begin() {
    if (std::exchange(is_begun_, true)) {
      if (left_ > 0) advance();
      return Iterator(*this);
    }
    Completions::Futures futures;
    for (A& awaitable : std::exchange(awaitables_, {}))
      futures.push_back(ensure_future_here(std::move(awaitable), site_).state());
    left_ = completions_->watch(futures, options_.timeout);
    if (left_ > 0) next_ = make_next();
    return Iterator(*this);
  }
  std::default_sentinel_t end() const { return {}; }

 private:
  void advance() {
    if (--left_ > 0) next_ = make_next();
  }
  Coro<T> make_next() const {
    return wait_for_one<T>(completions_, {"as_completed.<locals>._wait_for_one"});
  }

  std::vector<A> awaitables_;
  AsCompletedOptions options_;
  Site site_;
  std::shared_ptr<Completions> completions_ = std::make_shared<Completions>(site_);
  std::size_t left_ = 0;
  bool is_begun_ = false;
  std::optional<Coro<T>> next_;
};

/// As asyncio.as_completed. Coroutines become tasks when the loop begins. With a timeout every await
/// after it throws TimeoutError; nothing is cancelled.
template <Awaitable A>
AsCompleted<A> as_completed(std::vector<A> awaitables, AsCompletedOptions options = {},
                            Site site = Site::current()) {
  return {std::move(awaitables), options, site};
}
/// Of a list in braces: `as_completed({f(1), f(2)})`.
template <Awaitable A>
AsCompleted<A> as_completed(std::initializer_list<A> awaitables, AsCompletedOptions options = {},
                            Site site = Site::current()) {
  std::vector<A> list;
  for (const A& awaitable : awaitables)
    list.push_back(taken(awaitable));
  return {std::move(list), options, site};
}
inline AsCompleted<Coro<>> as_completed(std::initializer_list<Coro<>> coroutines,
                                        AsCompletedOptions options = {},
                                        Site site = Site::current()) {
  return as_completed<Coro<>>(coroutines, options, site);
}

}  // namespace engine
