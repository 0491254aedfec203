// `except*`: handles the errors of one kind in a group and raises the others again.
// Rule: a single exception counts as a group of one, and what a handler raises joins what is left.
#pragma once

#include <type_traits>
#include <utility>

#include "engine/coro.h"
#include "engine/exception_group.h"

namespace engine {

/// An exception as `except*` sees it.
struct StarParts {
  std::exception_ptr matched;  // a group; null: nothing matches
  std::exception_ptr rest;     // null: nothing is left
  bool is_group = true;        // false: it was a single exception
};
StarParts star_parts(const std::exception_ptr& error,
                     const std::function<bool(const std::exception_ptr&)>& matches);
/// What is raised after the handler raised `raised`: a group of that and of what is still unhandled,
/// or just that where nothing is left (as _PyExc_PrepReraiseStar of CPython 3.11.7: releases of 3.11
/// before it made a group of one then).
std::exception_ptr after_star(std::exception_ptr raised, const StarParts& parts);

/// What a handler of errors of type E is given.
template <class E>
using StarGroup =
    std::conditional_t<std::is_base_of_v<std::exception, E>, ExceptionGroup, BaseExceptionGroup>;

/// As try: body except* E as group: handler(group). Both may await; nest it for a second clause.
template <class E, class Body, class Handler>
Coro<> try_except_star(Body body, Handler handler, Site = Site::current()) {
  StarParts parts;
  try {
    co_await body();
  } catch (...) {
    parts = star_parts(std::current_exception(), is_a<E>);
  }
  if (parts.matched) {
    std::optional<StarGroup<E>> group;
    try {
      std::rethrow_exception(parts.matched);
    } catch (const StarGroup<E>& matched) {
      group = matched;
    }
    std::exception_ptr raised;
    try {
      co_await handler(*group);
    } catch (...) {
      raised = std::current_exception();
    }
    if (raised) parts.rest = after_star(raised, parts);
  }
  if (parts.rest) std::rethrow_exception(parts.rest);
}

}  // namespace engine
