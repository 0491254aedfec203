// The legend judged by what it shows.
#include "app/model/layout/legend.h"

#include <gtest/gtest.h>

#include <set>

#include "looking.h"

namespace app::model::layout {
namespace {

TEST(Legend, ShowsThePatternOfEveryState) {
  Drawing drawing{.bounds = {0, 0, 300, 600}};
  add_legend(drawing, {0, 0, 300, 0});
  std::set<State> shown;
  for (const Shape& shape : drawing.shapes)
    if (const auto* bar = std::get_if<Bar>(&shape)) shown.insert(bar->state);
  EXPECT_EQ(shown.size(), 10U);
}

TEST(Legend, CutsNoWordsWhereItIsNarrow) {
  for (const float width : {300.0F, 200.0F, 160.0F}) {
    Drawing drawing{.bounds = {0, 0, width, 900}};
    const float height = add_legend(drawing, {0, 0, width, 0});
    drawing.bounds.h = height;
    EXPECT_TRUE(testing::faults_of(drawing).empty()) << width;
    for (const testing::SeenText& seen : testing::texts_of(drawing))
      EXPECT_EQ(seen.text.find("…"), std::string::npos) << seen.text;
  }
}

}  // namespace
}  // namespace app::model::layout
