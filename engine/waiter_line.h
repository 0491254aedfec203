// The line of those who wait for a primitive: a future for each, first come first served.
// Rule: whoever waits stands in line until its own task has left, however its wait ended.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>

#include "engine/coro.h"
#include "engine/future.h"

namespace engine {

class WaiterLine {
 public:
  struct Waiter {
    std::shared_ptr<FutureState> future;
    trace::TaskId task;
  };

  bool is_empty() const { return waiters_.empty(); }
  std::size_t size() const { return waiters_.size(); }
  /// True when nobody waits any more but those who were cancelled and have not left yet.
  bool has_only_cancelled() const;
  auto begin() const { return waiters_.begin(); }
  auto end() const { return waiters_.end(); }
  /// The first who is not done; null when there is none.
  const Waiter* first_pending() const;
  /// Takes the first out of line.
  Waiter pop();

  void join(const AnyFuture& turn);
  /// Does nothing when it left already.
  void leave(const AnyFuture& turn);

  /// Joins `line`, awaits `turn`, and leaves. The pointer keeps the line's owner alive.
  static Coro<> wait(std::shared_ptr<WaiterLine> line, Future<bool> turn, WaitNote note);

 private:
  std::deque<Waiter> waiters_;
};

}  // namespace engine
