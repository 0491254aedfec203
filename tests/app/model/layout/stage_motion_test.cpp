// How cards come from where they were.
// Rule: at both ends of a move everything stands exactly where a plan puts it.
#include "app/model/layout/stage_motion.h"

#include <gtest/gtest.h>

namespace app::model::layout {
namespace {

constexpr Target Mover{Target::On::Task, 3};
constexpr Box Left{10, 20, 200, 50};
constexpr Box Right{410, 20, 180, 40};

StagePlan with_card(const Box& box) {
  StagePlan plan;
  plan.cards.push_back({.card = {.target = Mover, .name = "Task-3"}, .box = box});
  return plan;
}

Box moved(const StagePlan& from, const StagePlan& to, double progress) {
  StagePlan plan = to;
  set_in_motion(plan, {{from, to, progress}});
  return plan.cards.at(0).box;
}

TEST(StageMotion, BeginsWhereTheCardWas) {
  EXPECT_EQ(moved(with_card(Left), with_card(Right), 0), Left);
}

TEST(StageMotion, EndsWhereThePlanPutsTheCard) {
  EXPECT_EQ(moved(with_card(Left), with_card(Right), 1), Right);
}

TEST(StageMotion, BowsOnlyOnTheWayToAnotherColumn) {
  const Box below{10, 220, 200, 50};
  EXPECT_FLOAT_EQ(moved(with_card(Left), with_card(below), 0.3).x, Left.x);
  EXPECT_NE(moved(with_card(Left), with_card(Right), 0.3).y, Left.y);
}

TEST(StageMotion, FadesInWhatWasNotThereBefore) {
  StagePlan plan = with_card(Right);
  set_in_motion(plan, {{StagePlan{}, with_card(Right), 0.2}});
  EXPECT_EQ(plan.cards.at(0).box, Right);
  EXPECT_LT(plan.cards.at(0).presence, 1);
}

TEST(StageMotion, ComesOutOfTheCountItWasHiddenBehind) {
  StagePlan from;
  from.hidden.push_back({Mover, Left});
  EXPECT_EQ(moved(from, with_card(Right), 0), Left);
}

TEST(StageMotion, AddsUpWaysThatOverlap) {
  StagePlan plan = with_card(Right);
  const StagePlan middle = with_card({210, 20, 200, 50});
  set_in_motion(plan, {{with_card(Left), middle, 0}, {middle, with_card(Right), 0}});
  EXPECT_EQ(plan.cards.at(0).box, Left);
}

TEST(StageMotion, LeavesTheCardThatStaysWhereItIs) {
  StagePlan plan = with_card(Left);
  set_in_motion(plan, {{with_card(Left), with_card(Left), 0.5}});
  EXPECT_EQ(plan.cards.at(0).box, Left);
  EXPECT_EQ(plan.cards.at(0).travel, 0);
}

}  // namespace
}  // namespace app::model::layout
