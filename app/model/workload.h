// What a recorded program's work is made of: how many pieces, how much waiting, how much computing.
// Rule: waiting is for time and for what comes from outside; what waits for its own kind (tasks, locks,
// queues) is no work.
#pragma once

#include "app/model/timeline.h"

namespace app::model {

/// Pieces that could be done beside each other; times are of one piece, on average.
struct Workload {
  std::uint32_t pieces = 0;
  trace::Time waiting = 0;
  trace::Time computing = 0;
  /// Most of the waiting is in calls that block.
  bool blocks = false;
  /// Of the largest process pool; 0 when there is none.
  std::uint32_t workers = 0;
};

/// Its pieces are the tasks that have work and made no other task or, when that is more, how often the
/// line with the most work did it.
Workload workload(const Timeline& timeline);

}  // namespace app::model
