// What a card shows at each size, and that it stays inside its box.
// Rule: read from the drawing, as a person would.
#include "app/model/layout/card.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace app::model::layout {
namespace {

Card download() {
  return {.target = {Target::On::Task, 7},
          .state = State::Waiting,
          .name = "Task-7",
          .call = "download(5)",
          .reason = "sleep(0.3)"};
}

Drawing drawn(const Card& card, const Box& box, CardForm form) {
  Drawing drawing;
  add_card(drawing, {card, box, form}, UiState{});
  return drawing;
}

std::set<std::string> texts(const Drawing& drawing) {
  std::set<std::string> found;
  for (const Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<Text>(&shape)) found.insert(text->text);
  return found;
}

TEST(Card, ShowsAllItsRowsAtTheHeightItAskedFor) {
  const Card card = download();
  const Drawing drawing =
      drawn(card, {0, 0, 220, card_height(card, 220, CardForm::Open)}, CardForm::Open);
  EXPECT_EQ(texts(drawing), (std::set<std::string>{"Task-7", "download(5)", "sleep(0.3)"}));
}

TEST(Card, LeavesOutRowsItHasNoRoomFor) {
  const Drawing drawing = drawn(download(), {0, 0, 220, 36}, CardForm::Open);
  EXPECT_EQ(texts(drawing), (std::set<std::string>{"Task-7", "download(5)"}));
}

TEST(Card, PutsTheCallOnItsOwnRowWhereTheFirstIsFull) {
  const Card card = download();
  EXPECT_GT(card_height(card, 150, CardForm::Open), card_height(card, 220, CardForm::Open));
}

TEST(Card, AsAChipShowsOnlyItsName) {
  const Card card = download();
  const Drawing drawing = drawn(card, {0, 0, chip_width(card), 31}, CardForm::Chip);
  EXPECT_EQ(texts(drawing), (std::set<std::string>{"Task-7"}));
}

TEST(Card, KeepsTheArgumentsOfACallItMustCut) {
  const std::string shown = cut_call("download(11)", Code, width("downl…(11)", Code));
  EXPECT_EQ(shown, "downl…(11)");
}

Card with_listing(const Listing& listing, std::uint32_t current) {
  Card card = download();
  for (std::uint32_t line = 1; line <= listing.lines().size(); ++line)
    card.listing.push_back({&listing.line(line), line == current});
  return card;
}

std::string all_text(const Card& card, float width) {
  std::string all;
  const Box box{0, 0, width, card_height(card, width, CardForm::Open)};
  for (const Shape& shape : drawn(card, box, CardForm::Open).shapes)
    if (const auto* text = std::get_if<Text>(&shape)) all += text->text;
  return all;
}

TEST(Card, SetsALongLineOfItsListingInSeveralRows) {
  const Listing listing(Language::Python, "b = asyncio.create_task(fetch_data(SECOND))\n");
  const std::string shown = all_text(with_listing(listing, 1), 240);
  EXPECT_NE(shown.find("SECOND"), std::string::npos) << shown;
  EXPECT_EQ(shown.find("…"), std::string::npos) << shown;
}

TEST(Card, TooNarrowForAListingShowsTheLineItStandsAt) {
  const Listing listing(Language::Python, "first()\nsecond()\nthird()\n");
  const std::string shown = all_text(with_listing(listing, 2), 160);
  EXPECT_NE(shown.find("second"), std::string::npos);
  EXPECT_EQ(shown.find("first"), std::string::npos);
}

TEST(Card, MarksAllRowsOfTheLineItStandsAtAsOne) {
  const Listing listing(Language::Python, "b = asyncio.create_task(fetch_data(SECOND))\n");
  const Card card = with_listing(listing, 1);
  const Box box{0, 0, 240, card_height(card, 240, CardForm::Open)};
  int marks = 0;
  for (const Shape& shape : drawn(card, box, CardForm::Open).shapes)
    if (const auto* rect = std::get_if<Rect>(&shape); rect && rect->box.w == 3) {
      ++marks;
      EXPECT_GT(rect->box.h, 30);
    }
  EXPECT_EQ(marks, 1);
}

TEST(Card, WrapsAReasonThatIsLongerThanItsRow) {
  Card card = download();
  card.reason = "waits for Condition to be notified";
  EXPECT_EQ(all_text(card, 200).find("…"), std::string::npos);
}

TEST(Card, SetsACallInTwoRowsBeforeItCutsIt) {
  Card card = download();
  card.call = "load('heading', 0.5)";
  const std::string shown = all_text(card, 150);
  EXPECT_EQ(shown.find("…"), std::string::npos) << shown;
  EXPECT_NE(shown.find("0.5)"), std::string::npos) << shown;
}

TEST(Card, SaysWholeWhichCallbackATimerIs) {
  Card card = download();
  card.call = "the time-out of a wait";
  card.dial = CardDial{0.5F};
  EXPECT_EQ(all_text(card, 180).find("…"), std::string::npos);
}

TEST(Card, KeepsTheNumberOfAJobItsNameHasNoRoomFor) {
  const Card card{.state = State::ThreadJob, .name = "find_edges (job 13)"};
  bool has_number = false;
  for (const std::string& text : texts(drawn(card, {0, 0, 130, 27}, CardForm::Slim)))
    has_number = has_number || text.ends_with("(job 13)");
  EXPECT_TRUE(has_number);
}

TEST(Card, SetsItsDialClearOfTheWordsAboveIt) {
  Card card = download();
  card.name = "Task-3";
  card.call = "fetch('slow', 3)";
  card.dial = CardDial{0.5F};
  const Box box{0, 0, 235, card_height(card, 235, CardForm::Open)};
  const Drawing drawing = drawn(card, box, CardForm::Open);
  float baseline = 0;
  for (const Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<Text>(&shape); text && text->text == card.call)
      baseline = text->at.y;
  ASSERT_GT(baseline, 0);
  for (const Shape& shape : drawing.shapes)
    if (const auto* path = std::get_if<Path>(&shape); path && path->width == 3)
      EXPECT_GT(path->start.y - path->width / 2, baseline);
}

TEST(Card, CarriesItsStatesPattern) {
  const Drawing drawing = drawn(download(), {0, 0, 220, 52}, CardForm::Open);
  const auto is_waiting = [](const Shape& shape) {
    const auto* bar = std::get_if<Bar>(&shape);
    return bar && bar->state == State::Waiting;
  };
  EXPECT_TRUE(std::ranges::any_of(drawing.shapes, is_waiting));
}

TEST(Card, AnswersThePointerWhereItIsDrawn) {
  const Box box{10, 20, 220, 52};
  const Drawing drawing = drawn(download(), box, CardForm::Open);
  ASSERT_EQ(drawing.hot.size(), 1U);
  EXPECT_EQ(drawing.hot[0].box, box);
  EXPECT_EQ(drawing.hot[0].target, (Target{Target::On::Task, 7}));
}

TEST(Card, KeepingAPlaceAnswersNothing) {
  Card card = download();
  card.is_placeholder = true;
  EXPECT_TRUE(drawn(card, {0, 0, 220, 52}, CardForm::Open).hot.empty());
}

}  // namespace
}  // namespace app::model::layout
