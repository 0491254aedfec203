// Scrolled panels judged by what is left to point at and how far they go.
#include "app/model/layout/scrolling.h"

#include <gtest/gtest.h>

namespace app::model::layout {
namespace {

const Box View{0, 0, 100, 50};

Drawing content_of(float height) {
  Drawing drawing;
  for (float y = 0; y < height; y += 20)
    drawing.add_hot({0, y, 100, 20}, {Target::On::Record, static_cast<std::uint32_t>(y)});
  return drawing;
}

TEST(Scrolling, WhatFitsCannotBeScrolled) {
  Drawing drawing;
  const Drawing content = content_of(40);
  EXPECT_EQ(add_scrolled(drawing, {Panel::Output, View, 40, content}, {}), 0);
}

TEST(Scrolling, HotAreasStayInsideTheView) {
  UiState ui;
  ui.scroll_of(Panel::Output) = 30;
  Drawing drawing;
  const Drawing content = content_of(200);
  add_scrolled(drawing, {Panel::Output, View, 200, content}, ui);
  for (const Hot& hot : drawing.hot) {
    EXPECT_GE(hot.box.y, View.y);
    EXPECT_LE(hot.box.bottom(), View.bottom());
  }
}

TEST(Scrolling, WhatIsOutOfSightAnswersNoPointer) {
  Drawing drawing;
  const Drawing content = content_of(200);
  add_scrolled(drawing, {Panel::Output, View, 200, content}, {});
  for (const Hot& hot : drawing.hot)
    EXPECT_NE(hot.target, (Target{Target::On::Record, 60}));
}

TEST(Scrolling, AScrollBeyondTheEndShowsTheEnd) {
  UiState ui;
  ui.scroll_of(Panel::Output) = 1e6F;
  Drawing drawing;
  const Drawing content = content_of(200);
  EXPECT_EQ(add_scrolled(drawing, {Panel::Output, View, 200, content}, ui), 150);
  EXPECT_EQ(drawing.hot.back().target, (Target{Target::On::Record, 180}));
}

TEST(Scrolling, ALineInViewMovesNothing) {
  EXPECT_EQ(scroll_to_show({.from = 40, .to = 60, .around = 20}, 100, 1000, 0), 0);
}

TEST(Scrolling, ALineBelowIsBroughtInWithLinesAroundIt) {
  EXPECT_EQ(scroll_to_show({.from = 200, .to = 220, .around = 20}, 100, 1000, 0), 140);
}

TEST(Scrolling, ALineAboveIsBroughtInWithLinesAroundIt) {
  EXPECT_EQ(scroll_to_show({.from = 200, .to = 220, .around = 20}, 100, 1000, 500), 180);
}

}  // namespace
}  // namespace app::model::layout
