// Marked prose and sentences put together.
// Rule: judged by which bytes are code or a link, as whoever sets them does.
#include "app/model/rich_text.h"

#include <gmock/gmock.h>

namespace app::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RichText, WhatStandsBetweenBackticksIsCodeAndTheBackticksAreGone) {
  const RichText text = from_marked("`main` awaits `b` first.");
  EXPECT_EQ(text.text, "main awaits b first.");
  EXPECT_THAT(text.code, ElementsAre(CodeWords{0, 4}, CodeWords{12, 13}));
}

TEST(RichText, ABacktickWithoutItsSecondMakesTheRestCode) {
  const RichText text = from_marked("await `b first");
  EXPECT_EQ(text.text, "await b first");
  EXPECT_THAT(text.code, ElementsAre(CodeWords{6, 13}));
}

TEST(RichText, ProseWithoutMarksIsLeftAsItIs) {
  EXPECT_EQ(from_marked("One thread.").text, "One thread.");
  EXPECT_THAT(from_marked("One thread.").code, IsEmpty());
}

TEST(RichText, ASentenceAddedKeepsItsCodeWhereItsWordsAre) {
  RichText both = from_marked("First.");
  both.add(from_marked("Then `main`."));
  EXPECT_EQ(both.text, "First. Then main.");
  EXPECT_THAT(both.code, ElementsAre(CodeWords{12, 16}));
}

}  // namespace
}  // namespace app::model
