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

  /// The height wanted, at most `room`.
  float need(float width, float room) const;
  void add_to(StagePlan& plan, const Region& region) const;

 private:
  CardFold fold_for(float width, float room) const;
  float height(float width, CardFold fold) const;
  struct Row {
    std::string text;
    Type type;
  };
  /// Under the card: who awaits whom, "main > download"; the line; that nothing else can run.
  std::vector<Row> rows_below() const;
  void add_rows_below(Drawing& ground, Box room) const;
  std::string idle_text() const;
  bool is_blocked() const { return scene_.now.running && scene_.now.running->blocked; }

  const StageScene& scene_;
  const StageCards& cards_;
};

}  // namespace app::model::layout
