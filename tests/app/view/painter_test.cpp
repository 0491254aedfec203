// The painter judged by single pixels of small drawings.
// Rule: colours are asked of the theme, so a new palette breaks nothing here.
#include "app/view/painter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "app/exporter/png.h"
#include "app/model/layout/patterns.h"

namespace app::view {
namespace {

using namespace model;
using gl::Pixels;

Pixels::Pixel pixel(Ink ink, Theme theme = Theme::Dark) {
  const Colour c = colour(theme, ink);
  return {c.r, c.g, c.b, 255};
}

Pixels painted(std::vector<Shape> shapes, const Pose& pose = {}) {
  return exporter::pixels({.bounds = {0, 0, 100, 60}, .shapes = std::move(shapes)}, pose);
}

/// The box of pixels that differ from the background.
Box inked(const Pixels& pixels, Theme theme = Theme::Dark) {
  int left = pixels.width, top = pixels.height, right = 0, bottom = 0;
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x)
      if (pixels.at(x, y) != pixel(Ink::Background, theme)) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x + 1);
        bottom = std::max(bottom, y + 1);
      }
  return {float(left), float(top), float(right - left), float(bottom - top)};
}

TEST(Painter, FillsTheBackgroundOfTheTheme) {
  EXPECT_EQ(painted({}, {.theme = Theme::Light}).at(50, 30), pixel(Ink::Background, Theme::Light));
}

TEST(Painter, PutsARectangleExactlyWhereTheDrawingSays) {
  for (const float scale : {1.0F, 1.5F, 2.0F, 3.0F}) {
    const Pixels pixels =
        painted({Rect{.box = {10, 20, 30, 16}, .fill = {Ink::Accent}}}, {.scale = scale});
    EXPECT_EQ(inked(pixels), (Box{10 * scale, 20 * scale, 30 * scale, 16 * scale})) << scale;
  }
}

/// The left half red, the right half green.
engine::trace::SharedPicture red_and_green() {
  engine::trace::Picture picture{.width = 8, .height = 4, .rgb = {}};
  for (int i = 0; i < 32; ++i)
    picture.rgb += i % 8 < 4 ? std::string("\xff\0\0", 3) : std::string("\0\xff\0", 3);
  return std::make_shared<const engine::trace::Picture>(picture);
}

TEST(Painter, StretchesAPictureToItsBox) {
  for (const float scale : {1.0F, 2.0F}) {
    const Pixels pixels =
        painted({Image{.box = {10, 20, 40, 20}, .picture = red_and_green()}}, {.scale = scale});
    EXPECT_EQ(inked(pixels), (Box{10 * scale, 20 * scale, 40 * scale, 20 * scale}));
    EXPECT_EQ(pixels.at(int(14 * scale), int(30 * scale)), (Pixels::Pixel{255, 0, 0, 255}));
    EXPECT_EQ(pixels.at(int(46 * scale), int(30 * scale)), (Pixels::Pixel{0, 255, 0, 255}));
  }
}

TEST(Painter, DrawsShapesAndPicturesInTheirOrder) {
  const Pixels pixels = painted({Image{.box = {10, 20, 40, 20}, .picture = red_and_green()},
                                 Rect{.box = {10, 20, 10, 20}, .fill = {Ink::Accent}},
                                 Image{.box = {10, 20, 4, 20}, .picture = red_and_green()}});
  EXPECT_EQ(pixels.at(10, 30), (Pixels::Pixel{255, 0, 0, 255}));
  EXPECT_EQ(pixels.at(17, 30), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(46, 30), (Pixels::Pixel{0, 255, 0, 255}));
}

TEST(Painter, KeepsAStrokeInsideItsBox) {
  const Pixels pixels = painted({Rect{.box = {10, 20, 30, 16}, .stroke = {Ink::Accent}}});
  EXPECT_EQ(inked(pixels), (Box{10, 20, 30, 16}));
  EXPECT_EQ(pixels.at(20, 20), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(20, 21), pixel(Ink::Background));
}

TEST(Painter, DrawsHairlinesSharpAtEveryScale) {
  for (const float scale : {0.75F, 1.0F, 1.5F, 2.0F}) {
    const Pixels pixels =
        painted({Line{.from = {10, 20}, .to = {90, 20}, .paint = {Ink::Accent}}}, {.scale = scale});
    const Box box = inked(pixels);
    EXPECT_EQ(pixels.at(int(50 * scale), int(box.y)), pixel(Ink::Accent)) << scale;
    EXPECT_EQ(box.h, std::max(1.0F, std::round(scale))) << scale;
  }
}

TEST(Painter, LeavesGapsInADashedLine) {
  const Pixels pixels = painted({Line{
      .from = {10, 20}, .to = {90, 20}, .paint = {Ink::Accent}, .width = 2, .is_dashed = true}});
  EXPECT_EQ(pixels.at(11, 20), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(10 + int(DashLength) + 1, 20), pixel(Ink::Background));
  EXPECT_EQ(pixels.at(10 + int(DashLength + DashGap) + 1, 20), pixel(Ink::Accent));
}

TEST(Painter, CutsToNestedClipsAndComesOutOfThem) {
  const Rect wash{.box = {0, 0, 100, 60}, .fill = {Ink::Accent}};
  const Pixels pixels = painted({Clip{{10, 10, 50, 40}}, Clip{{40, 0, 60, 30}}, wash, ClipEnd{},
                                 ClipEnd{}, Rect{.box = {90, 50, 5, 5}, .fill = {Ink::Text}}});
  EXPECT_EQ(pixels.at(40, 10), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(59, 29), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(39, 10), pixel(Ink::Background));
  EXPECT_EQ(pixels.at(59, 30), pixel(Ink::Background));
  EXPECT_EQ(pixels.at(92, 52), pixel(Ink::Text));
}

TEST(Painter, SurvivesAClipThatNeverEnds) {
  EXPECT_EQ(painted({Clip{{0, 0, 10, 10}}, ClipEnd{}, ClipEnd{}, Clip{{0, 0, 5, 5}}}).at(50, 30),
            pixel(Ink::Background));
}

TEST(Painter, SetsTextAsWideAsTheFontsMeasureIt) {
  const std::string text = "HMMMMMMH";
  for (const float scale : {1.0F, 1.5F, 2.0F}) {
    const Pixels pixels = painted({Text{.at = {5, 30}, .text = text}}, {.scale = scale});
    const Box box = inked(pixels);
    const float width = fonts::width(fonts::Face::Text, text, 13) * scale;
    EXPECT_NEAR(box.w, width, 3 * scale) << scale;
    EXPECT_EQ(box.bottom(), std::round(30 * scale)) << scale;
  }
}

TEST(Painter, ShowsAPlaceholderForACharacterTheFontsLack) {
  const Box box = inked(painted({Text{.at = {20, 30}, .text = "\U0001F600", .size = 24}}));
  EXPECT_GE(box.w, 8);
  EXPECT_GE(box.h, 12);
}

TEST(Painter, FillsAShapeThatIsNotConvexOnlyInside) {
  // A "V" as wide as it is high: the notch between its arms is empty.
  const std::vector<Point> v{{40, 10}, {50, 40}, {60, 10}, {70, 10}, {55, 50}, {45, 50}, {30, 10}};
  Path path{.start = v[0], .is_closed = true, .fill = {Ink::Accent}};
  for (std::size_t i = 1; i < v.size(); ++i)
    path.segments.push_back({v[i - 1], v[i], v[i]});
  const Pixels pixels = painted({path});
  EXPECT_EQ(pixels.at(36, 14), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(63, 14), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(50, 46), pixel(Ink::Accent));
  EXPECT_EQ(pixels.at(50, 15), pixel(Ink::Background));
}

TEST(Painter, FillsAShapeGivenAgainstTheClockToo) {
  Path path{.start = {10, 10}, .is_closed = true, .fill = {Ink::Accent}};
  for (const Point p : {Point{10, 50}, Point{50, 50}, Point{50, 10}})
    path.segments.push_back({p, p, p});
  EXPECT_EQ(painted({path}).at(30, 30), pixel(Ink::Accent));
}

TEST(Painter, DrawsAFadedBarFainterThanABar) {
  const auto distance = [](const Pixels::Pixel& a, const Pixels::Pixel& b) {
    return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]);
  };
  const Bar bar{.box = {10, 10, 80, 40}, .state = State::Running};
  Bar faded = bar;
  faded.is_faded = true;
  const auto ground = pixel(Ink::Background);
  const auto full = distance(painted({bar}).at(50, 30), ground);
  const auto faint = distance(painted({faded}).at(50, 30), ground);
  EXPECT_NEAR(double(faint) / full, layout::FadedAlpha, 0.03);
}

TEST(Painter, PaintsOnAfterTheGlyphsFilledTheirTexture) {
  std::vector<Shape> shapes;
  for (int size = 100; size < 180; ++size)
    shapes.emplace_back(
        Text{.at = {0, 30}, .text = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", .size = float(size) / 10});
  shapes.emplace_back(Rect{.box = {90, 50, 5, 5}, .fill = {Ink::Accent}});
  const Pixels pixels = painted(shapes, {.scale = 8});
  EXPECT_EQ(pixels.at(92 * 8, 52 * 8), pixel(Ink::Accent));
}

}  // namespace
}  // namespace app::view
