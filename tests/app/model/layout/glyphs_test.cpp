// What glyphs and patterns promise: one each, inside its box, told apart without colour.
// Rule: every state is asked, so that a new one cannot be forgotten.
#include "app/model/layout/glyphs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <tuple>

#include "app/model/layout/patterns.h"

namespace app::model::layout {
namespace {

constexpr int States = static_cast<int>(State::ProcessJob) + 1;
constexpr int Glyphs = static_cast<int>(Glyph::Warning) + 1;

void expect_inside(const Box& box, Point p, float reach, int glyph) {
  EXPECT_GE(p.x - reach, box.x - 0.01F) << glyph;
  EXPECT_GE(p.y - reach, box.y - 0.01F) << glyph;
  EXPECT_LE(p.x + reach, box.right() + 0.01F) << glyph;
  EXPECT_LE(p.y + reach, box.bottom() + 0.01F) << glyph;
}

void expect_inside(const Box& box, const Shape& shape, int glyph) {
  if (const auto* rect = std::get_if<Rect>(&shape)) {
    expect_inside(box, {rect->box.x, rect->box.y}, 0, glyph);
    expect_inside(box, {rect->box.right(), rect->box.bottom()}, 0, glyph);
    return;
  }
  const auto& path = std::get<Path>(shape);
  const float reach = path.stroke.ink == Ink::None ? 0 : path.width / 2;
  expect_inside(box, path.start, reach, glyph);
  for (const Path::Segment& segment : path.segments)
    expect_inside(box, segment.to, reach, glyph);
}

TEST(Glyph, StaysInsideItsBox) {
  const Box box{100, 50, 16, 16};
  for (int glyph = 0; glyph < Glyphs; ++glyph) {
    Drawing drawing;
    add_glyph(drawing, static_cast<Glyph>(glyph), box, {Ink::Text});
    EXPECT_FALSE(drawing.shapes.empty()) << glyph;
    for (const Shape& shape : drawing.shapes)
      expect_inside(box, shape, glyph);
  }
}

TEST(Glyph, DialShowsItsPartOfATurn) {
  Drawing quarter;
  const Ring ring{.centre = {0, 0}, .radius = 10, .width = 2, .paint = {Ink::Waiting}};
  add_dial(quarter, ring, 0.25F, {Ink::Line});
  const auto& arc = std::get<Path>(quarter.shapes.at(1));
  EXPECT_NEAR(arc.segments.back().to.x, 10, 1e-4);
  EXPECT_NEAR(arc.segments.back().to.y, 0, 1e-4);
}

TEST(Glyph, DialOfNothingIsOnlyItsTrack) {
  Drawing drawing;
  add_dial(drawing, {.radius = 10, .paint = {Ink::Waiting}}, 0, {Ink::Line});
  EXPECT_EQ(drawing.shapes.size(), 1U);
}

TEST(Pattern, IsDifferentForEachStateWithoutItsColour) {
  std::set<std::tuple<int, float, float, bool>> seen;
  for (int i = 0; i < States; ++i) {
    const Pattern p = pattern_of(static_cast<State>(i));
    seen.insert({static_cast<int>(p.mark),
                 p.fill == 0   ? 0.F
                 : p.fill == 1 ? 1.F
                               : 0.5F,
                 p.outline_width, p.is_outline_dashed});
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(States));
}

TEST(Pattern, RepeatsWithinTheCommonStride) {
  for (int i = 0; i < States; ++i) {
    const float strides = PatternStride / pattern_of(static_cast<State>(i)).period;
    EXPECT_FLOAT_EQ(strides, std::round(strides)) << i;
  }
}

}  // namespace
}  // namespace app::model::layout
