// Rich text judged by its lines and by where its links answer.
#include "app/model/layout/rich_paragraph.h"

#include <gmock/gmock.h>

namespace app::model::layout {
namespace {

using testing::SizeIs;

const Target TaskTwo{Target::On::Task, 2};

RichText sentence() {
  RichText text;
  return text.add("Task-2", TaskTwo).add(" called asyncio.sleep(1) and gave the thread back.");
}

std::string all_words(const Drawing& drawing) {
  std::string words;
  for (const Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<Text>(&shape)) words += text->text;
  return words;
}

TEST(RichParagraph, ALinkAnswersWhereItsWordsAre) {
  Drawing drawing;
  add_rich(drawing, {10, 20, 400, 100}, sentence(), Body, {});
  ASSERT_THAT(drawing.hot, SizeIs(1));
  EXPECT_EQ(drawing.hot[0].target, TaskTwo);
  EXPECT_FLOAT_EQ(drawing.hot[0].box.x, 10);
  EXPECT_FLOAT_EQ(drawing.hot[0].box.w, width("Task-2", Body));
}

TEST(RichParagraph, ALinkThatIsBrokenAnswersOnBothLines) {
  RichText text;
  text.add("see ").add("the line that released it", TaskTwo);
  Drawing drawing;
  add_rich(drawing, {0, 0, width("see the line that", Body) + 1, 100}, text, Body, {});
  ASSERT_THAT(drawing.hot, SizeIs(2));
  EXPECT_LT(drawing.hot[0].box.y, drawing.hot[1].box.y);
}

TEST(RichParagraph, SetsCodeInTheFaceOfCode) {
  Drawing drawing;
  add_rich(drawing, {0, 0, 400, 100}, from_marked("`main` waits for `create_task`."), Body, {});
  std::string code;
  for (const Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<Text>(&shape); text && text->face == fonts::Face::Code)
      code += text->text + ";";
  EXPECT_EQ(code, "main;create_task;");
}

TEST(RichParagraph, BreaksLinesOfCodeAndWordsWithinTheirRoom) {
  Drawing drawing;
  const RichText text =
      from_marked("First `asyncio.create_task`, then `asyncio.sleep(1)` at once.");
  add_rich(drawing, {0, 0, 150, 1000}, text, Body, {});
  for (const Shape& shape : drawing.shapes)
    if (const auto* piece = std::get_if<Text>(&shape)) {
      EXPECT_LE(piece->at.x + fonts::width(piece->face, piece->text, piece->size), 150.5F);
    }
}

TEST(RichParagraph, NoLineIsWiderThanItsRoom) {
  for (const float room : {40.0F, 80.0F, 160.0F}) {
    Drawing drawing;
    add_rich(drawing, {0, 0, room, 1000}, sentence(), Body, {});
    for (const Shape& shape : drawing.shapes)
      if (const auto* text = std::get_if<Text>(&shape)) {
        EXPECT_LE(text->at.x + width(text->text, Body), room + 0.01F) << text->text;
      }
  }
}

TEST(RichParagraph, LosesNoWord) {
  Drawing drawing;
  add_rich(drawing, {0, 0, 10, 1000}, sentence(), Body, {});
  std::string expected = sentence().text;
  std::erase(expected, ' ');
  std::string words = all_words(drawing);
  std::erase(words, ' ');
  EXPECT_EQ(words, expected);
}

TEST(RichParagraph, ALineFeedBeginsANewLine) {
  Drawing drawing;
  const float height = add_rich(drawing, {0, 0, 400, 100}, RichText{"one\ntwo", {}}, Body, {});
  EXPECT_FLOAT_EQ(height, 2 * line_height(Body));
}

}  // namespace
}  // namespace app::model::layout
