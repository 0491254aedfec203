// The thread's slot: one card, or why there is none.
// Rule: one thread runs one step at a time; when the loop is blocked the slot looks it.
#pragma once

#include "app/model/layout/stage_cards.h"
#include "app/model/layout/stage_plan.h"
#include "app/model/layout/stage_space.h"

namespace app::model::layout {

class ThreadPlan {
 public:
  ThreadPlan(const StageScene& scene, const StageCards& cards) : scene_(scene), cards_(cards) {}

  void add_to(StagePlan& plan, const Region& region) const;

 private:
  CardFold fold_for(float width, float room) const;
  float height(float width, CardFold fold) const;
  struct Row {
    std::string text;
    /// At the right end.
    std::string aside{};
    Type type;
    std::uint32_t depth = 0;
  };
  /// Under the card: who awaits whom as a stack of calls, the line, that nothing else can run.
  std::vector<Row> rows_below() const;
  void add_rows_below(Drawing& ground, Box room) const;
  bool is_blocked() const { return scene_.now.running && scene_.now.running->blocked; }

  const StageScene& scene_;
  const StageCards& cards_;
};

}  // namespace app::model::layout
