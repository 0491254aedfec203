// The calls a task awaited one after the other at one depth of its await chain.
// Rule: where two calls cannot be told from one, they are none.
#pragma once

#include <string>
#include <vector>

#include "app/model/insights/evidence.h"

namespace app::model::insights {

/// One awaited call, from its first suspension to the last resume.
struct AwaitedCall {
  /// The line that awaits.
  trace::SiteId site = 0;
  /// "fetch": the coroutine's function, or the job's.
  std::string_view callee{};
  RecordIndex first = 0;
  /// The Run after its last suspension.
  RecordIndex last = 0;
  trace::Time begin = 0;
  trace::Time until = 0;
  /// The jobs in pools it waited for, itself or through tasks made for it.
  std::vector<trace::JobId> jobs{};
  /// It waits for a job and does nothing else: `await asyncio.to_thread(read)`.
  bool is_job = false;
  /// It waited for time or for the outside, used no primitive, computed nothing, and ended as hoped.
  bool is_plain = false;
};

/// Calls that follow each other within one call of the function around them.
using CallRow = std::vector<AwaitedCall>;

/// The rows of a task at this depth: 0 is its own coroutine.
std::vector<CallRow> awaited_calls(const Evidence& evidence, trace::TaskId task, std::size_t depth);

/// The length of the task's longest await chain.
std::size_t deepest(const Evidence& evidence, trace::TaskId task);

}  // namespace app::model::insights
