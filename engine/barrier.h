// A place where a fixed number of tasks wait for each other.
// Rule: the last to arrive does not wait; nobody enters again before everybody has left.
#pragma once

#include <concepts>
#include <memory>
#include <utility>

#include "engine/coro.h"
#include "engine/held.h"

namespace engine {

struct BarrierState;

/// As asyncio.Barrier; a copyable reference.
class Barrier {
 public:
  /// Throws ValueError when `parties` is less than 1.
  explicit Barrier(int parties, Site site = Site::current());

  /// Waits until `parties` have come; each gets a number of its own, from 0, in the order of arrival.
  /// Throws BrokenBarrierError when it is broken, or reset while waiting.
  Coro<int> wait(Site site = Site::current()) const;
  /// Sends those who wait away with BrokenBarrierError; then it is as new.
  Coro<> reset(Site site = Site::current()) const;
  /// Breaks it: who waits and who comes gets BrokenBarrierError, until it is reset.
  Coro<> abort(Site site = Site::current()) const;

  int parties() const;
  /// How many wait for the others to come; 0 while those who met are leaving.
  int n_waiting() const;
  bool broken() const;
  friend bool operator==(const Barrier&, const Barrier&) = default;

 private:
  std::shared_ptr<BarrierState> state_;
};

/// As `async with barrier as position:` for the rest of the block; there is nothing to give back.
Coro<int> with(const Barrier& barrier, Site site = Site::current());

/// As `async with barrier as position: body`.
template <std::invocable<int> Body>
Coro<ScopeResult<Body, int>> with(Barrier barrier, Body body, Site site = Site::current()) {
  const int position = co_await barrier.wait(site);
  if constexpr (std::is_same_v<ScopeResult<Body, int>, None>) {
    co_await body(position);
  } else {
    co_return co_await body(position);
  }
}

}  // namespace engine
