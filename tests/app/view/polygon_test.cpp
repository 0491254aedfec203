// Flattening and triangulating, by areas: what is covered is covered once.
#include "app/view/polygon.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace app::view {
namespace {

float area(ImVec2 a, ImVec2 b, ImVec2 c) {
  return ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
}

float covered(const std::vector<ImVec2>& polygon) {
  float sum = 0;
  for (const auto& t : triangulated(polygon))
    sum += area(polygon[t[0]], polygon[t[1]], polygon[t[2]]);
  return sum;
}

TEST(Triangulated, CoversASquareInTwoTriangles) {
  const std::vector<ImVec2> square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  EXPECT_EQ(triangulated(square).size(), 2U);
  EXPECT_FLOAT_EQ(covered(square), 100);
}

TEST(Triangulated, LeavesTheNotchOfAnLEmpty) {
  const std::vector<ImVec2> l{{0, 0}, {10, 0}, {10, 4}, {4, 4}, {4, 10}, {0, 10}};
  EXPECT_FLOAT_EQ(covered(l), 64);
}

TEST(Triangulated, CoversAStarExactly) {
  std::vector<ImVec2> star;
  float expected = 0;
  for (int i = 0; i < 20; ++i) {
    const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 10;
    const float radius = i % 2 == 0 ? 10.0F : 4.0F;
    star.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
    expected += 10.0F * 4.0F * std::sin(std::numbers::pi_v<float> / 10) / 2;
  }
  EXPECT_NEAR(covered(star), expected, 0.01F);
}

TEST(Triangulated, ComesToAnEndOnAShapeThatCrossesItself) {
  EXPECT_EQ(triangulated(std::vector<ImVec2>{{0, 0}, {10, 10}, {10, 0}, {0, 10}}).size(), 2U);
}

TEST(Triangulated, HasNothingForALine) {
  EXPECT_TRUE(triangulated(std::vector<ImVec2>{{0, 0}, {10, 0}}).empty());
}

TEST(AddCurve, EndsExactlyWhereTheCurveEnds) {
  std::vector<ImVec2> points{{0, 0}};
  add_curve(points, {ImVec2{0, 50}, ImVec2{100, 50}, ImVec2{100, 0}});
  EXPECT_FLOAT_EQ(points.back().x, 100);
  EXPECT_NEAR(points.back().y, 0, 0.001F);
  EXPECT_GT(points.size(), 10U);
}

TEST(AddCurve, TakesOnePointForAStraightLine) {
  std::vector<ImVec2> points{{0, 0}};
  add_curve(points, {ImVec2{0, 0}, ImVec2{10, 10}, ImVec2{10, 10}});
  EXPECT_EQ(points.size(), 2U);
}

}  // namespace
}  // namespace app::view
