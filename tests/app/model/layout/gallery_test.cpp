// The pictures a program showed, at the top of the output panel.
// Rule: judged by which pictures stand where, not by how their places are computed.
#include "app/model/layout/gallery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/layout/panels.h"
#include "engine/trace/recorder.h"
#include "tests/app/model/layout/opened_run.h"

namespace app::model::layout {
namespace {

/// A program that prints `count` lines, each with a picture: the first pixel is its number.
trace::Trace showing(int count) {
  trace::Recorder recorder;
  for (int i = 0; i < count; ++i) {
    trace::Picture picture{.width = 4, .height = 3, .rgb = std::string(36, '\0')};
    picture.rgb[0] = static_cast<char>(i);
    recorder.print({}, 0, "a picture", trace::Stream::Stdout,
                   std::make_shared<const trace::Picture>(picture));
  }
  return std::move(recorder).finish(0);
}

struct Shown {
  std::vector<int> pictures;  // in the order of their places
  std::vector<std::string> texts;
  std::size_t hot = 0;
  Box rest;
};

/// What is shown at the `at`-th record of a run of `count` pictures, in a panel of this size.
Shown shown(int count, RecordIndex at, Size panel) {
  OpenedRun run(showing(count));
  run.playback.go_to(at);
  const WindowInput input = run.input({1440, 900});
  Drawing drawing;
  Shown all;
  all.rest = add_gallery(drawing, input.run, input.ui, {0, 100, panel.w, panel.h});
  for (const Shape& shape : drawing.shapes) {
    if (const auto* image = std::get_if<Image>(&shape))
      all.pictures.push_back(image->picture->rgb[0]);
    if (const auto* text = std::get_if<Text>(&shape)) all.texts.push_back(text->text);
  }
  all.hot = drawing.hot.size();
  return all;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Gallery, ShowsThePicturesThatHaveCome) {
  const Shown all = shown(5, 2, {400, 300});
  EXPECT_THAT(all.pictures, ElementsAre(0, 1, 2));
  EXPECT_EQ(all.hot, 3U);
  EXPECT_THAT(all.texts, IsEmpty());
}

TEST(Gallery, KeepsThePlaceOfThoseToCome) {
  EXPECT_EQ(shown(12, 0, {400, 300}).rest, shown(12, 11, {400, 300}).rest);
}

TEST(Gallery, CountsTheEarlierOnesWithoutRoom) {
  const Shown all = shown(20, 19, {252, 100});  // four in a row, and one row
  EXPECT_THAT(all.pictures, ElementsAre(17, 18, 19));
  EXPECT_THAT(all.texts, ElementsAre("+17"));
}

TEST(Gallery, LeavesAThirdOfThePanelToTheLines) {
  const Shown all = shown(64, 63, {252, 300});
  EXPECT_GE(all.rest.h, 95);
  EXPECT_EQ(all.rest.bottom(), 400);
}

TEST(Gallery, LeavesThePictureOfTheMomentToTheNowPanelInLarge) {
  OpenedRun run(showing(3));
  run.playback.go_to(1);
  const PanelPicture now = now_panel(run.input({1440, 900}), {.box = {0, 0, 300, 600}}, {});
  const auto found = std::ranges::find_if(
      now.drawing.shapes, [](const Shape& shape) { return std::holds_alternative<Image>(shape); });
  ASSERT_NE(found, now.drawing.shapes.end());
  const Image& image = std::get<Image>(*found);
  EXPECT_EQ(image.picture->rgb[0], 1);
  EXPECT_GE(image.box.w, 250);
  EXPECT_EQ(image.box.w * 3, image.box.h * 4);
}

TEST(Gallery, CutsOffNothingOfThePictureInALowNowPanel) {
  OpenedRun run(showing(1));
  run.playback.go_to(0);
  const PanelPicture now = now_panel(run.input({1440, 900}), {.box = {0, 0, 300, 220}}, {});
  EXPECT_EQ(now.scroll_limit, 0);
}

TEST(Gallery, TakesNothingFromARunWithoutPictures) {
  EXPECT_EQ(shown(0, 0, {400, 300}).rest, (Box{0, 100, 400, 300}));
}

}  // namespace
}  // namespace app::model::layout
