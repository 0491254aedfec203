// Building, dividing and describing groups of exceptions.
// Rule: a group that is divided keeps its shape: an inner group stays one, with the members that match.
#include "engine/exception_group.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/nesting.h"

namespace engine {

namespace {

bool is_exception(const std::exception_ptr& error) { return is_a<std::exception>(error); }

void add_group(Exceptions& to, const std::string& message, Exceptions members) {
  if (!members.empty()) to.push_back(make_exception_group(message, std::move(members)));
}

}  // namespace

std::optional<GroupMembers> members_of(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const ExceptionGroup& group) {
    return GroupMembers{group.message(), group.exceptions(), group.given_as()};
  } catch (const BaseExceptionGroup& group) {
    return GroupMembers{group.message(), group.exceptions(), group.given_as()};
  } catch (...) {
    return std::nullopt;
  }
}

SplitExceptions split(const Exceptions& exceptions,
                      const std::function<bool(const std::exception_ptr&)>& matches) {
  const NestedCall call("in exceptiongroup_split_recursive");
  SplitExceptions parts;
  for (const std::exception_ptr& error : exceptions) {
    if (matches(error)) {
      parts.matched.push_back(error);
    } else if (const auto inner = members_of(error)) {
      SplitExceptions inside = split(inner->exceptions, matches);
      add_group(parts.matched, inner->message, std::move(inside.matched));
      add_group(parts.rest, inner->message, std::move(inside.rest));
    } else {
      parts.rest.push_back(error);
    }
  }
  return parts;
}

std::shared_ptr<const Exceptions> shared(Exceptions exceptions) {
  return {new Exceptions(std::move(exceptions)),
          [](const Exceptions* last) { destroy_nested(std::unique_ptr<const Exceptions>(last)); }};
}

std::string group_text(const std::string& message, const Exceptions& exceptions) {
  return fmt::format("{} ({} sub-exception{})", message, exceptions.size(),
                     exceptions.size() == 1 ? "" : "s");
}

ExceptionGroup::ExceptionGroup(std::string message, Exceptions exceptions, GivenAs given_as)
    : Exception("ExceptionGroup", group_text(message, exceptions)),
      GroupOf(std::move(message), std::move(exceptions), given_as) {
  if (!std::ranges::all_of(this->exceptions(), is_exception)) {
    throw TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
  }
}

BaseExceptionGroup::BaseExceptionGroup(std::string message, Exceptions exceptions, GivenAs given_as)
    : BaseException("BaseExceptionGroup", group_text(message, exceptions)),
      GroupOf(std::move(message), std::move(exceptions), given_as) {}

std::exception_ptr make_exception_group(const std::string& message, Exceptions exceptions,
                                        GivenAs given_as) {
  if (std::ranges::all_of(exceptions, is_exception)) {
    return std::make_exception_ptr(ExceptionGroup(message, std::move(exceptions), given_as));
  }
  return std::make_exception_ptr(BaseExceptionGroup(message, std::move(exceptions), given_as));
}

}  // namespace engine
