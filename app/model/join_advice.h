// What each way of joining the same tasks makes of the first error, or of the first result.
// Rule: when and how many is read from a run of each way; nothing is reckoned here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/model/join.h"
#include "app/model/timeline.h"

namespace app::model {

/// What a join is chosen by.
enum class First : std::uint8_t { Error, Result };

/// What one run tells. Main is the first task of all; those it joins are the tasks it made.
struct JoinOutcome {
  /// When main first printed after the first of them had failed, or had its result; without such a line,
  /// when the recording ended.
  trace::Time heard = 0;
  /// Of the joined tasks, at that moment: ended as cancelled, and not ended.
  std::uint32_t cancelled = 0;
  std::uint32_t left = 0;
  /// When main printed last, and of how many tasks there was a result by then.
  trace::Time last = 0;
  std::uint32_t results = 0;
  /// How many it joins.
  std::uint32_t tasks = 0;
};

JoinOutcome join_outcome(const Timeline& run, First first);

/// The same tasks joined in each way, in the order of Join.
using JoinRuns = std::array<const Timeline*, 4>;

/// The error, when a task fails in any of the runs.
First first_to_ask(const JoinRuns& runs);

/// What it is about, then a clause a way, "gather: after 1 s, 2 run on", and at last what decides.
std::vector<std::string> join_clauses(const JoinRuns& runs);

/// The same as lines. Ends with a line end.
std::string join_advice(const JoinRuns& runs);

}  // namespace app::model
