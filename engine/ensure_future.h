// What can be awaited, as a future: a coroutine becomes a task, a future stays what it is.
// Rule: whoever waits for several things or with a deadline awaits futures, never bare coroutines.
#pragma once

#include <concepts>
#include <utility>

#include "engine/program.h"
#include "engine/task.h"

namespace engine {

template <class T>
T awaited_type(const Coro<T>&);
template <class T>
T awaited_type(const Future<T>&);
/// The type that awaiting an A gives.
template <class A>
using Awaited = decltype(awaited_type(std::declval<const A&>()));

/// A coroutine, or a future of a known type.
template <class A>
concept Awaitable = requires { typename Awaited<A>; };

/// As asyncio.ensure_future: makes a task of a coroutine, in the running loop.
template <class T>
Task<T> ensure_future(Coro<T> coro, Site site = Site::current()) {
  return create_task(std::move(coro), site);
}
inline Task<> ensure_future(Coro<> coro, Site site = Site::current()) {
  return create_task(std::move(coro), site);
}
/// Returns the future that it is given: a task stays a task.
template <std::derived_from<AnyFuture> F>
F ensure_future(F future, Site = {}) {
  return future;
}

/// As asyncio.ensure_future(awaitable, loop=get_running_loop()): throws ValueError when a future
/// belongs to another loop.
template <Awaitable A>
auto ensure_future_here(A awaitable, Site site) {
  if constexpr (std::derived_from<A, AnyFuture>) {
    refuse_other_loop(*awaitable.state(), get_running_loop());
  }
  return ensure_future(std::move(awaitable), site);
}

}  // namespace engine
