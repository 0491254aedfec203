// How text is measured, cut and broken.
// Rule: checked with the program's own fonts, as every output uses them.
#include "app/model/layout/text.h"

#include <gtest/gtest.h>

#include <string>

namespace app::model::layout {
namespace {

const std::string& text_of(const Drawing& drawing, std::size_t index) {
  return std::get<Text>(drawing.shapes.at(index)).text;
}

TEST(Text, ThatFitsIsNotCut) { EXPECT_EQ(cut("Task-1", Body, 1000), "Task-1"); }

TEST(Text, ThatIsCutFitsAndEndsInAnEllipsis) {
  const float room = width("download(1", Code);
  const std::string shown = cut("download(1234567)", Code, room);
  EXPECT_LE(width(shown, Code), room);
  EXPECT_TRUE(shown.ends_with("…")) << shown;
  EXPECT_TRUE(shown.starts_with("download")) << shown;
}

TEST(Text, IsCutBetweenWholeCharacters) { EXPECT_EQ(cut("ééé", Code, width("ab", Code)), "é…"); }

TEST(Text, VanishesWhereNotEvenAnEllipsisFits) { EXPECT_EQ(cut("Task-1", Body, 1), ""); }

TEST(Text, BreaksAtSpaces) {
  EXPECT_EQ(wrapped("one two three", Code, width("one two", Code)),
            (std::vector<std::string>{"one two", "three"}));
}

TEST(Text, KeepsANumberWithWhatItCounts) {
  constexpr std::string_view Words = "The loop sleeps until 2.000 s, at line 12.";
  for (float room = width("until 2.000 s,", Body); room < 300; room += 3)
    for (const std::string& line : wrapped(Words, Body, room)) {
      EXPECT_FALSE(line.starts_with("s,") || line.starts_with("12")) << room;
      EXPECT_FALSE(line.ends_with("2.000") || line.ends_with("line")) << room;
    }
}

TEST(Text, BreaksInsideAWordOnlyWhenTheWordAloneIsTooWide) {
  EXPECT_EQ(wrapped("abcdefgh", Code, width("abc", Code) + 0.5F),
            (std::vector<std::string>{"abc", "def", "gh"}));
}

TEST(Text, BreaksAtLineFeedsAndKeepsEmptyLines) {
  EXPECT_EQ(wrapped("a\n\nb", Code, 100), (std::vector<std::string>{"a", "", "b"}));
  EXPECT_EQ(wrapped("", Code, 100), (std::vector<std::string>{""}));
}

TEST(Text, WrappedInNoRoomAtAllStillEnds) { EXPECT_EQ(wrapped("abc", Code, 0).size(), 3U); }

TEST(Text, StandsInTheMiddleOfItsBox) {
  Drawing drawing;
  const float used = add_text(drawing, {0, 0, 200, 20}, "ready", Body, Align::Centre);
  EXPECT_FLOAT_EQ(std::get<Text>(drawing.shapes.at(0)).at.x, (200 - used) / 2);
}

TEST(Paragraph, IsCutAtTheLastLineThatFits) {
  Drawing drawing;
  const float height = line_height(Body);
  const float used =
      add_paragraph(drawing, {0, 0, 60, height * 2}, "one two three four five six", Body);
  EXPECT_EQ(drawing.shapes.size(), 2U);
  EXPECT_TRUE(text_of(drawing, 1).ends_with("…"));
  EXPECT_FLOAT_EQ(used, height * 2);
}

TEST(Runs, FollowEachOther) {
  Drawing drawing;
  add_runs(drawing, {10, 0, 500, 20}, {{"Task-1 ", Bold}, {"main", Code}});
  EXPECT_FLOAT_EQ(std::get<Text>(drawing.shapes.at(1)).at.x, 10 + width("Task-1 ", Bold));
}

TEST(Runs, EndWithTheRunThatIsCut) {
  Drawing drawing;
  add_runs(drawing, {0, 0, 60, 20}, {{"a name too long", Bold}, {"main", Code}});
  EXPECT_EQ(drawing.shapes.size(), 1U);
}

}  // namespace
}  // namespace app::model::layout
