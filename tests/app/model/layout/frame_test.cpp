// The frame judged at many sizes: covered, without overlap, every panel to be had.
#include "app/model/layout/frame.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace app::model::layout {
namespace {

using testing::ElementsAre;

const std::vector<Size> Sizes{{1440, 900},  {1024, 640},  {1280, 720}, {1920, 1080},
                              {3840, 2160}, {720, 450},   {512, 320},  {341, 213},
                              {640, 400},   {4096, 2304}, {1000, 2000}};

FrameInput at(Size size) { return {.size = size, .lanes = 5}; }

std::vector<Box> all_boxes(const Frame& frame) {
  std::vector<Box> boxes{frame.top_bar, frame.transport};
  for (const Place& place : frame.places)
    boxes.push_back(place.box);
  return boxes;
}

float area(const Box& box) { return box.w * box.h; }

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

TEST(Frame, CoversTheWindowAtEverySize) {
  for (const Size& size : Sizes) {
    float covered = 0;
    for (const Box& box : all_boxes(frame(at(size))))
      covered += area(box);
    EXPECT_FLOAT_EQ(covered, size.w * size.h) << size.w << " x " << size.h;
  }
}

TEST(Frame, NoTwoPlacesOverlap) {
  for (const Size& size : Sizes) {
    const std::vector<Box> boxes = all_boxes(frame(at(size)));
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = i + 1; j < boxes.size(); ++j)
        EXPECT_FALSE(overlap(boxes[i], boxes[j])) << size.w << " x " << size.h;
  }
}

float height_of(Panel panel, const FrameInput& input) {
  const Frame made = frame(input);
  return place_of(made, panel)->box.h;
}

TEST(Frame, ShortOutputGivesHeightToTheListing) {
  const FrameInput little{.size = {1440, 900}, .lanes = 4, .code_lines = 40, .output_lines = 2};
  const FrameInput much{.size = {1440, 900}, .lanes = 4, .code_lines = 40, .output_lines = 90};
  EXPECT_GT(height_of(Panel::Code, little), height_of(Panel::Code, much) + 40);
}

TEST(Frame, AShortListingGivesHeightToMuchOutput) {
  const FrameInput little{.size = {1440, 900}, .lanes = 4, .code_lines = 40, .output_lines = 90};
  const FrameInput much{.size = {1440, 900}, .lanes = 4, .code_lines = 8, .output_lines = 90};
  EXPECT_GT(height_of(Panel::Output, much), height_of(Panel::Output, little) + 40);
}

TEST(Frame, EveryPanelHasAPlaceAtEverySize) {
  for (const Size& size : Sizes) {
    const Frame made = frame(at(size));
    for (const Panel panel : {Panel::Code, Panel::Output, Panel::Stage, Panel::Now, Panel::Lesson,
                              Panel::Insights, Panel::Timeline})
      EXPECT_TRUE(std::ranges::any_of(made.places,
                                      [&](const Place& place) {
                                        return std::ranges::find(place.panels, panel) !=
                                               place.panels.end();
                                      }))
          << size.w << " x " << size.h;
  }
}

TEST(Frame, PutsLessonAndInsightsIntoOnePlaceInALargeWindow) {
  EXPECT_THAT(sharing(frame(at({1440, 900}))), ElementsAre(Panel::Lesson, Panel::Insights));
}

TEST(Frame, PutsNowAndLessonIntoOnePlaceInASmallWindow) {
  EXPECT_THAT(sharing(frame(at({1024, 640}))),
              ElementsAre(Panel::Now, Panel::Lesson, Panel::Insights));
}

TEST(Frame, KeepsTheStageBesideTheTabsWhenOnlyTwoColumnsFit) {
  const Frame made = frame(at({720, 450}));
  EXPECT_NE(place_of(made, Panel::Stage), nullptr);
  EXPECT_NE(place_of(made, Panel::Timeline), nullptr);
  EXPECT_EQ(place_of(made, Panel::Code), nullptr);
}

TEST(Frame, ShowsThePanelThatWasBroughtToTheFront) {
  FrameInput input = at({1024, 640});
  input.front = Panel::Lesson;
  EXPECT_NE(place_of(frame(input), Panel::Lesson), nullptr);
  EXPECT_EQ(place_of(frame(input), Panel::Now), nullptr);
}

TEST(Frame, GivesTheTimelineOfFewTasksNoMoreHeightThanItsLanesNeed) {
  FrameInput few = at({3840, 2160});
  FrameInput many = few;
  many.lanes = 40;
  EXPECT_LT(place_of(frame(few), Panel::Timeline)->box.h,
            place_of(frame(many), Panel::Timeline)->box.h);
}

TEST(Frame, GivesThePanelsWhatTheTimelineOfOneTaskLeaves) {
  FrameInput one = at({1440, 900});
  one.lanes = 2;
  EXPECT_GE(place_of(frame(one), Panel::Stage)->box.h,
            place_of(frame(at({1440, 900})), Panel::Stage)->box.h + 60);
}

TEST(Frame, MovesNothingWhileARunGrows) {
  for (const Size size : {Size{1440, 900}, Size{1024, 640}}) {
    const FrameInput first{.size = size, .lanes = 2, .code_lines = 40, .is_growing = true};
    const FrameInput later{
        .size = size, .lanes = 18, .code_lines = 40, .output_lines = 30, .is_growing = true};
    EXPECT_EQ(all_boxes(frame(first)), all_boxes(frame(later)));
  }
}

TEST(Frame, StripsPushThePanelsDown) {
  FrameInput input = at({1440, 900});
  input.strips = 44;
  const Frame made = frame(input);
  EXPECT_EQ(made.strips, (Box{0, 44, 1440, 44}));
  EXPECT_EQ(place_of(made, Panel::Stage)->box.y, 88);
}

}  // namespace
}  // namespace app::model::layout
