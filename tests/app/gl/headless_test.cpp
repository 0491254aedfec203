// Contexts without a display, glyphs and bars, judged by single pixels.
// Rule: no test here compares whole pictures: drivers differ in the last bit.
#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdlib>

#include "app/gl/graphics.h"
#include "app/gl/headless_context.h"
#include "app/gl/offscreen.h"

namespace app::gl {
namespace {

constexpr Pixels::Pixel Red{255, 0, 0, 255};
constexpr Pixels::Pixel Black{0, 0, 0, 255};

struct Canvas {
  HeadlessContext context;
  Offscreen picture{64, 48};
  Graphics graphics;

  template <class Draw>
  Pixels drawn(Draw&& draw) {
    picture.begin();
    graphics.begin(picture.width(), picture.height());
    draw(graphics);
    graphics.end();
    return picture.read_back();
  }
};

TEST(HeadlessContext, DrawsWithoutADisplay) {
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  Canvas canvas;
  const Pixels pixels = canvas.drawn([](Graphics& graphics) {
    graphics.list().AddRectFilled({10, 10}, {20, 20}, IM_COL32(255, 0, 0, 255));
  });
  EXPECT_EQ(pixels.at(15, 15), Red);
  EXPECT_EQ(pixels.at(30, 30), Black);
}

TEST(HeadlessContext, CanBeMadeAgainAfterItIsGone) {
  {
    const Canvas first;
  }
  Canvas second;
  const Pixels pixels = second.drawn([](Graphics& graphics) {
    graphics.list().AddRectFilled({0, 0}, {64, 48}, IM_COL32(255, 0, 0, 255));
  });
  EXPECT_EQ(pixels.at(63, 47), Red);
}

TEST(Offscreen, ReadsBackTheTopRowFirst) {
  Canvas canvas;
  const Pixels pixels = canvas.drawn([](Graphics& graphics) {
    graphics.list().AddRectFilled({0, 0}, {64, 1}, IM_COL32(255, 0, 0, 255));
  });
  EXPECT_EQ(pixels.at(5, 0), Red);
  EXPECT_EQ(pixels.at(5, 1), Black);
}

TEST(Offscreen, RefusesASizeTheCardCannotDraw) {
  const HeadlessContext context;
  EXPECT_THROW(Offscreen(1 << 20, 10), std::runtime_error);
  EXPECT_THROW(Offscreen(0, 10), std::runtime_error);
}

TEST(SpanRenderer, DrawsABarBetweenTheShapesAroundIt) {
  Canvas canvas;
  const Span bar{.left = 8, .top = 8, .right = 40, .bottom = 40, .fill = IM_COL32(255, 0, 0, 255)};
  const Pixels pixels = canvas.drawn([&](Graphics& graphics) {
    graphics.list().AddRectFilled({0, 0}, {64, 48}, IM_COL32(0, 0, 255, 255));
    graphics.spans().queue(graphics.list(), {&bar, 1});
    graphics.list().AddRectFilled({30, 0}, {64, 48}, IM_COL32(0, 255, 0, 255));
  });
  EXPECT_EQ(pixels.at(2, 2), (Pixels::Pixel{0, 0, 255, 255}));
  EXPECT_EQ(pixels.at(20, 20), Red);
  EXPECT_EQ(pixels.at(35, 20), (Pixels::Pixel{0, 255, 0, 255}));
}

TEST(SpanRenderer, KeepsInsideTheClip) {
  Canvas canvas;
  const Span bar{.left = 0, .top = 0, .right = 64, .bottom = 48, .fill = IM_COL32(255, 0, 0, 255)};
  const Pixels pixels = canvas.drawn([&](Graphics& graphics) {
    graphics.list().PushClipRect({16, 12}, {32, 24});
    graphics.spans().queue(graphics.list(), {&bar, 1});
    graphics.list().PopClipRect();
  });
  EXPECT_EQ(pixels.at(16, 12), Red);
  EXPECT_EQ(pixels.at(31, 23), Red);
  EXPECT_EQ(pixels.at(15, 12), Black);
  EXPECT_EQ(pixels.at(31, 24), Black);
}

TEST(SpanRenderer, GivesABarOfHalfAPixelHalfItsColour) {
  Canvas canvas;
  const Span bar{
      .left = 10, .top = 0, .right = 10.5F, .bottom = 48, .fill = IM_COL32(255, 0, 0, 255)};
  const Pixels pixels =
      canvas.drawn([&](Graphics& graphics) { graphics.spans().queue(graphics.list(), {&bar, 1}); });
  EXPECT_NEAR(pixels.at(10, 20)[0], 128, 2);
  EXPECT_EQ(pixels.at(11, 20), Black);
}

TEST(GlyphAtlas, GivesTheSameGlyphTwice) {
  Canvas canvas;
  canvas.graphics.begin(64, 48);
  const GlyphWanted wanted{.face = fonts::Face::Code, .character = U'g', .size = 13};
  const Glyph first = canvas.graphics.glyphs().find(wanted);
  const Glyph second = canvas.graphics.glyphs().find(wanted);
  canvas.graphics.end();
  EXPECT_FALSE(first.is_empty());
  EXPECT_EQ(first.u0, second.u0);
  EXPECT_EQ(first.v0, second.v0);
}

TEST(GlyphAtlas, HasNothingToDrawForABlankOrAMissingCharacter) {
  Canvas canvas;
  EXPECT_TRUE(canvas.graphics.glyphs().find({.character = U' ', .size = 13}).is_empty());
  EXPECT_TRUE(canvas.graphics.glyphs().find({.character = U'\U0001F600', .size = 13}).is_empty());
}

TEST(GlyphAtlas, SaysWhenItIsFullAndHasRoomAfterClearing) {
  Canvas canvas;
  GlyphAtlas& glyphs = canvas.graphics.glyphs();
  for (float size = 200; size < 400 && !glyphs.is_full(); ++size)
    for (char32_t c = U'A'; c <= U'Z'; ++c)
      glyphs.find({.character = c, .size = size});
  EXPECT_TRUE(glyphs.is_full());
  glyphs.clear();
  EXPECT_FALSE(glyphs.find({.character = U'A', .size = 200}).is_empty());
  EXPECT_FALSE(glyphs.is_full());
}

}  // namespace
}  // namespace app::gl
