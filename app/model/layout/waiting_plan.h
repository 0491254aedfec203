// The waiting room's column: its groups one under the other, each with its cards or a count of them.
// Rule: every group shows at least its name and its number while there is room for one line each.
#pragma once

#include "app/model/layout/stage_plan.h"
#include "app/model/layout/stage_space.h"
#include "app/model/layout/waiting_room.h"

namespace app::model::layout {

class WaitingPlan {
 public:
  WaitingPlan(const StageScene& scene, const StageCards& cards) : scene_(scene), cards_(cards) {}

  /// The height at which nothing more would be shown, at the least fold that hides no card.
  float need(float width) const;
  void add_to(StagePlan& plan, const Region& region) const;

 private:
  const StageScene& scene_;
  const StageCards& cards_;
};

}  // namespace app::model::layout
