// Several errors at once, as a TaskGroup raises them.
// Rule: a group of nothing but Exceptions is an Exception; any other is caught as BaseExceptionGroup.
#pragma once

#include <concepts>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/errors.h"

namespace engine {

using Exceptions = std::vector<std::exception_ptr>;

/// A tree of groups, divided by a condition on its leaves. Empty groups are left out. Throws
/// RecursionError when they nest too deep.
struct SplitExceptions {
  Exceptions matched;
  Exceptions rest;
};
SplitExceptions split(const Exceptions& exceptions,
                      const std::function<bool(const std::exception_ptr&)>& matches);
/// Members that the copies of a group share; however deep groups nest, they can be destroyed.
std::shared_ptr<const Exceptions> shared(Exceptions exceptions);
/// "message (2 sub-exceptions)", as str() of a group.
std::string group_text(const std::string& message, const Exceptions& exceptions);

template <class E>
bool is_a(const std::exception_ptr& error) {
  if (!error) return false;
  try {
    std::rethrow_exception(error);
  } catch (const E&) {
    return true;
  } catch (...) {
    return false;
  }
}

/// The matching part of a group and what is left of it; either may be missing.
template <class Group>
using Split = std::pair<std::optional<Group>, std::optional<Group>>;

/// What Python keeps the members in, as repr() shows it: a list, or a tuple where `except*` handles a
/// single exception.
enum class GivenAs { List, Tuple };

/// What the two kinds of group have in common.
template <class Group>
class GroupOf {
 public:
  const std::string& message() const { return message_; }
  /// The direct members; those of inner groups are inside these.
  const Exceptions& exceptions() const { return *exceptions_; }
  GivenAs given_as() const { return given_as_; }

  /// As `group.split(E)`: the errors of type E, at any depth, and the others.
  template <class E>
  Split<Group> split() const {
    if constexpr (std::is_base_of_v<E, Group>) return {static_cast<const Group&>(*this), {}};
    const SplitExceptions parts = engine::split(*exceptions_, is_a<E>);
    return {derive(parts.matched), derive(parts.rest)};
  }
  /// As `group.subgroup(E)`.
  template <class E>
  std::optional<Group> subgroup() const {
    return split<E>().first;
  }

 private:
  friend Group;
  GroupOf(std::string message, Exceptions exceptions, GivenAs given_as)
      : message_(std::move(message)),
        exceptions_(shared(std::move(exceptions))),
        given_as_(given_as) {
    if (exceptions_->empty()) {
      throw ValueError("second argument (exceptions) must be a non-empty sequence");
    }
  }

  std::optional<Group> derive(const Exceptions& part) const {
    if (part.empty()) return std::nullopt;
    return Group(message_, part);
  }

  std::string message_;
  std::shared_ptr<const Exceptions> exceptions_;
  GivenAs given_as_;
};

/// As ExceptionGroup: every member is an Exception. Throws TypeError when one is not, and ValueError
/// without any.
class ExceptionGroup : public Exception, public GroupOf<ExceptionGroup> {
 public:
  ExceptionGroup(std::string message, Exceptions exceptions, GivenAs given_as = GivenAs::List);
};

/// As BaseExceptionGroup, where at least one member is no Exception.
class BaseExceptionGroup : public BaseException, public GroupOf<BaseExceptionGroup> {
 public:
  BaseExceptionGroup(std::string message, Exceptions exceptions, GivenAs given_as = GivenAs::List);
};

/// What a group of either kind holds; nothing when `error` is none.
struct GroupMembers {
  std::string message;
  Exceptions exceptions;
  GivenAs given_as;
};
std::optional<GroupMembers> members_of(const std::exception_ptr& error);

/// As calling BaseExceptionGroup(...) in Python: an ExceptionGroup if all are Exceptions.
std::exception_ptr make_exception_group(const std::string& message, Exceptions exceptions,
                                        GivenAs given_as = GivenAs::List);

}  // namespace engine
