// How zooming and panning choose the visible part of the axis.
// Rule: the window never leaves 0 to 1.
#include "app/model/layout/axis_scale.h"

#include <gtest/gtest.h>

namespace app::model::layout {
namespace {

TEST(Zoom, KeepsThePointUnderThePointer) {
  const ZoomWindow zoom = zoomed({0, 1}, 4, 0.6);
  EXPECT_DOUBLE_EQ((0.6 - zoom.from) / (zoom.to - zoom.from), 0.6);
  EXPECT_DOUBLE_EQ(zoom.to - zoom.from, 0.25);
}

TEST(Zoom, EndsAtTheWholeAxis) { EXPECT_EQ(zoomed({0.4, 0.6}, 0.01, 0.5), (ZoomWindow{0, 1})); }

TEST(Zoom, StaysInsideTheAxisNearItsEnds) {
  const ZoomWindow zoom = zoomed({0.5, 1}, 0.75, 1);
  EXPECT_LE(zoom.to, 1);
  EXPECT_GE(zoom.from, 0);
}

TEST(Pan, StopsAtTheEnds) {
  EXPECT_EQ(panned({0.25, 0.5}, -1), (ZoomWindow{0, 0.25}));
  EXPECT_EQ(panned({0.25, 0.5}, 1), (ZoomWindow{0.75, 1}));
}

}  // namespace
}  // namespace app::model::layout
