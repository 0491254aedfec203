// How a program joins its tasks, what that makes of an error and of a result, and when another way fits.
// Rule: where it joins several times, the join of the most tasks speaks for all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/model/join.h"
#include "app/model/timeline.h"

namespace app::model {

struct Joining {
  Join join = Join::Gather;
  /// Of Wait: when it returns.
  trace::WaitWhen when = trace::WaitWhen::None;
  /// Of Gather: what a task raises is a result like any other.
  bool returns_exceptions = false;
  /// Of AsCompleted those that were waited for until they ended.
  std::uint32_t tasks = 0;
  friend bool operator==(const Joining&, const Joining&) = default;
};

/// The first of those that join the most tasks; nothing when none joins two or more. What waits for
/// futures of jobs joins no tasks.
std::optional<Joining> joining(const Timeline& timeline);

/// Two lines: what it does on the first error and the first result, and which join to take if something
/// else should happen. Ends with a line end.
std::string joining_advice(const Joining& joining);

}  // namespace app::model
