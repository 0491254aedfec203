// Waiting for one thing, but not for ever: wait_for of asyncio 3.11.
// Rule: it ends when the thing has ended, however long its cleanup takes after the deadline.
#pragma once

#include <optional>
#include <utility>

#include "engine/ensure_future.h"
#include "engine/waiter.h"

namespace engine {

/// The deadline of one wait_for. Its timer is set before the task is made.
struct Deadline {
  Deadline(Seconds timeout_given, Site called_at);

  Seconds timeout;
  Site site;
  std::shared_ptr<Waiter> waiter;      // null: the timeout is not above 0
  std::shared_ptr<TimerHandle> timer;  // null likewise
};

/// Returns once `future` is done, cancelled at the deadline if need be, and its result is what
/// wait_for returns. Throws TimeoutError, or the waiting task's CancelledError.
Coro<> done_by(Deadline deadline, AnyFuture future);

/// Whom wait_for without a timeout waits for: of a coroutine nothing is known.
template <Awaitable A>
trace::FutureRef target_of(const A& awaitable) {
  if constexpr (std::derived_from<A, AnyFuture>) {
    return awaitable.state()->ref();
  } else {
    return {};
  }
}

/// As asyncio.wait_for: the result of `awaitable`, or TimeoutError after `timeout` (std::nullopt:
/// never). A coroutine becomes a task. At the deadline, and when the caller is cancelled, it is
/// cancelled and awaited; if it returns all the same, so does wait_for.
template <Awaitable A>
Coro<Awaited<A>> wait_for(A awaitable, std::optional<Seconds> timeout,
                          Site site = Site::current()) {
  using T = Awaited<A>;
  if (!timeout) {
    const trace::Wait shown{.on = trace::WaitOn::WaitFor, .target = target_of(awaitable)};
    co_await ShownAs{shown};
    if constexpr (std::is_same_v<T, None>) {
      co_await awaitable;
      co_return;
    } else {
      co_return co_await awaitable;
    }
  }
  const Deadline deadline(*timeout, site);
  const Future<T> future = ensure_future_here(std::move(awaitable), site);
  co_await done_by(deadline, future);
  if constexpr (std::is_same_v<T, None>) {
    future.result();
  } else {
    co_return future.result();
  }
}

}  // namespace engine
