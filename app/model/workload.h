// What a recorded program's work is made of: how many pieces, how much waiting, how much computing.
// Rule: waiting is what the program asked to sleep, wherever it slept; what waits for its own kind
// (tasks, locks, queues) is no work.
#pragma once

#include "app/model/timeline.h"

namespace app::model {

/// Pieces that could be done beside each other; times are of one piece, on average.
struct Workload {
  std::uint32_t pieces = 0;
  trace::Time waiting = 0;
  trace::Time computing = 0;
};

/// Its pieces are its jobs or, when those are more, the tasks that made no other task.
Workload workload(const Timeline& timeline);

}  // namespace app::model
