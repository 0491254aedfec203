// The ready queue's column: a conveyor of numbered cards, the next one to run at its front.
// Rule: first in, first out; what has no room is counted at the end, where it will come from.
#pragma once

#include "app/model/layout/stage_cards.h"
#include "app/model/layout/stage_plan.h"
#include "app/model/layout/stage_space.h"

namespace app::model::layout {

/// "first in, first out" stands below the cards where there is room for it.
inline constexpr float ReadyFooterHeight = 26;

class ReadyPlan {
 public:
  ReadyPlan(const StageScene& scene, const StageCards& cards) : scene_(scene), cards_(cards) {}

  /// The height wanted, at most `room`: the richest cards that all fit, else the plainest.
  float need(float width, float room) const;
  void add_to(StagePlan& plan, const Region& region) const;

 private:
  struct Choice {
    CardFold fold;
    std::size_t visible = 0;
    float height = 0;
  };
  Choice choose(float width, float room) const;
  Card card(std::size_t index, CardFold fold) const;

  const StageScene& scene_;
  const StageCards& cards_;
};

}  // namespace app::model::layout
