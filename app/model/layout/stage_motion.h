// Cards on their way: where each stands while what just changed is still to be seen.
// Rule: at the end of every move a card stands exactly where the plan puts it.
#pragma once

#include <vector>

#include "app/model/layout/stage_plan.h"

namespace app::model::layout {

/// The plans at both ends of a move.
struct PlannedMove {
  StagePlan from;
  StagePlan to;
  /// From 0 to 1, even in time.
  double progress = 0;
};

/// Pushes the cards of `plan` back along the ways of `moves` that are not over. Cards that a move
/// brings into being fade in.
void set_in_motion(StagePlan& plan, const std::vector<PlannedMove>& moves);

}  // namespace app::model::layout
