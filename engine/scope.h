// Awaiting where C++ cannot: in a catch handler, in a finally, at the end of a block.
// Rule: they run inline, with no task and no extra iteration, and own the closures they are given.
#pragma once

#include <concepts>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include "engine/held.h"
#include "engine/sleep.h"

namespace engine {

/// The body of `async with manager as value:`.
template <class Manager, std::invocable<Manager&> Body>
auto enter_body(Manager& manager, Body& body) {
  return body(manager);
}
/// The body of `async with manager:`.
template <class Manager, std::invocable Body>
auto enter_body(Manager&, Body& body) {
  return body();
}
/// The same of a body that is one coroutine: `co_await with(timeout(1s), fetch())`.
template <class Manager, class T>
Coro<T> enter_body(Manager&, Coro<T>& body) {
  return std::move(body);
}
template <class Manager>
Coro<> enter_body(Manager&, Sleep& body) {
  return body;
}
template <class Manager, class Body>
using WithResult =
    typename decltype(enter_body(std::declval<Manager&>(), std::declval<Body&>()))::value_type;

/// As try: body finally: cleanup. `cleanup` may await; what it raises takes the place of the
/// body's exception.
template <class Body, class Cleanup>
Coro<ScopeResult<Body>> try_finally(Body body, Cleanup cleanup, Site = Site::current()) {
  std::optional<ScopeResult<Body>> result;
  std::exception_ptr error;
  try {
    result.emplace(co_await body());
  } catch (...) {
    error = std::current_exception();
  }
  co_await cleanup();
  if (error) std::rethrow_exception(error);
  if constexpr (!std::is_same_v<ScopeResult<Body>, None>) co_return std::move(*result);
}

/// As try: body except E as e: handler(e). The handler may await, and raise `e` again by `throw e`.
/// try_except<Exception> is `except Exception`: it does not catch CancelledError.
template <class E, class Body, class Handler>
Coro<ScopeResult<Body>> try_except(Body body, Handler handler, Site = Site::current()) {
  std::optional<ScopeResult<Body>> result;
  std::exception_ptr caught;
  const E* error = nullptr;  // inside `caught`
  try {
    result.emplace(co_await body());
  } catch (const E& e) {
    caught = std::current_exception();
    error = &e;
  }
  if (error) result.emplace(co_await handler(*error));
  if constexpr (!std::is_same_v<ScopeResult<Body>, None>) co_return std::move(*result);
}

/// As async with manager: body, where the body may take the manager. A manager has `enter(Site)`, a coroutine, and
/// `exit(std::exception_ptr)`, a coroutine of bool: true swallows the exception.
template <class Manager, class Body>
  requires requires(Manager& manager) { manager.exit(std::exception_ptr()); }
Coro<WithResult<Manager, Body>> with(Manager manager, Body body, Site site = Site::current()) {
  using Result = WithResult<Manager, Body>;
  std::optional<Result> result;
  std::exception_ptr error;
  co_await manager.enter(site);
  try {
    result.emplace(co_await enter_body(manager, body));
  } catch (...) {
    error = std::current_exception();
  }
  const bool is_swallowed = co_await manager.exit(error);
  if (error && !is_swallowed) std::rethrow_exception(error);
  if constexpr (!std::is_same_v<Result, None>) co_return error ? Result() : std::move(*result);
}

}  // namespace engine
