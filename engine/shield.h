// Waiting for something that goes on when the waiter is cancelled.
// Rule: cancelling what shield returns cancels nothing but the waiting.
#pragma once

#include "engine/ensure_future.h"
#include "engine/loop.h"

namespace engine {

/// The outer future of `inner`, type by type.
std::shared_ptr<FutureState> shielded(const std::shared_ptr<FutureState>& inner,
                                      std::unique_ptr<Box> (*copy)(const Box*), Site site);

/// As asyncio.shield: a future that ends as `awaitable` does, two hops later. One that is done
/// already is returned itself. A coroutine becomes a task.
template <Awaitable A>
[[nodiscard]] Future<Awaited<A>> shield(A awaitable, Site site = Site::current()) {
  using T = Awaited<A>;
  Future<T> inner = ensure_future(std::move(awaitable), site);
  if (inner.done()) return inner;
  return Future<T>(
      shielded(inner.state(), [](const Box* value) { return boxed<T>(unboxed<T>(value)); }, site));
}

}  // namespace engine
