// Dividing what was raised into what a clause of `except*` handles and what it leaves.
// Rule: the parts keep the group's message; one that joins a handler's error to them has none.
#include "engine/except_star.h"

#include <utility>

namespace engine {

StarParts star_parts(const std::exception_ptr& error,
                     const std::function<bool(const std::exception_ptr&)>& matches) {
  const auto group = members_of(error);
  if (!group) {
    if (!matches(error)) return {nullptr, error, false};
    return {make_exception_group("", {error}, GivenAs::Tuple), nullptr, false};
  }
  if (matches(error)) return {error, nullptr};
  SplitExceptions parts = split(group->exceptions, matches);
  const auto made = [&](Exceptions& part) {
    return part.empty() ? nullptr : make_exception_group(group->message, std::move(part));
  };
  return {made(parts.matched), made(parts.rest)};
}

std::exception_ptr after_star(std::exception_ptr raised, const StarParts& parts) {
  if (!parts.is_group || !parts.rest) return raised;
  return make_exception_group("", {std::move(raised), parts.rest});
}

}  // namespace engine
