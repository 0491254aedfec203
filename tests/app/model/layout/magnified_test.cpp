// Drawings made larger.
// Rule: judged by where things stand, not by how they are computed.
#include "app/model/layout/magnified.h"

#include <gtest/gtest.h>

namespace app::model::layout {
namespace {

Drawing small() {
  Drawing drawing{.bounds = {10, 0, 100, 50}};
  drawing.add(Rect{.box = {10, 20, 30, 40}, .radius = 6, .stroke_width = 1});
  drawing.add(Text{.at = {12, 30}, .text = "Task-1", .size = 13});
  drawing.add(Image{.box = {10, 20, 30, 40}});
  drawing.add_hot({10, 20, 30, 40}, {Target::On::Task, 1});
  return drawing;
}

TEST(Magnified, MovesAndEnlargesEverythingAlike) {
  const Drawing large = magnified(small(), 2);
  EXPECT_EQ(large.bounds, (Box{20, 0, 200, 100}));
  EXPECT_EQ(std::get<Rect>(large.shapes.at(0)).box, (Box{20, 40, 60, 80}));
  EXPECT_EQ(std::get<Text>(large.shapes.at(1)).at, (Point{24, 60}));
  EXPECT_EQ(std::get<Text>(large.shapes.at(1)).size, 26);
  EXPECT_EQ(std::get<Image>(large.shapes.at(2)).box, (Box{20, 40, 60, 80}));
  EXPECT_EQ(large.hot.at(0).box, (Box{20, 40, 60, 80}));
}

TEST(Magnified, KeepsHairlinesThin) {
  EXPECT_EQ(std::get<Rect>(magnified(small(), 2).shapes.at(0)).stroke_width, 1);
}

}  // namespace
}  // namespace app::model::layout
