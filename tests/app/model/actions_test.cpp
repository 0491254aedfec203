// The table of actions judged as a table: complete, without two meanings for one chord.
#include "app/model/actions.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

namespace app::model {
namespace {

TEST(Actions, EveryActionHasARowWithAKeyAndAName) {
  for (const ActionRow& row : ActionTable) {
    EXPECT_NE(row.chord.key, Key::None) << row.name;
    EXPECT_FALSE(row.name.empty()) << chord_text(row.chord);
  }
}

TEST(Actions, NoChordMeansTwoThings) {
  std::set<std::string> seen;
  for (const ActionRow& row : ActionTable) {
    EXPECT_TRUE(seen.insert(chord_text(row.chord)).second) << row.name;
    if (row.other.key != Key::None) {
      EXPECT_TRUE(seen.insert(chord_text(row.other)).second) << row.name;
    }
  }
}

TEST(Actions, NoTwoHaveTheSameName) {
  std::set<std::string_view> names;
  for (const ActionRow& row : ActionTable)
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
}

TEST(Actions, AChordIsWrittenWithWhatIsHeldFirst) {
  EXPECT_EQ(chord_text(row_of(Action::Open).chord), "Ctrl O");
  EXPECT_EQ(chord_text(row_of(Action::NextIteration).chord), "Shift Right");
  EXPECT_EQ(chord_text(row_of(Action::NextTheme).chord), "Shift T");
  EXPECT_EQ(chord_text(row_of(Action::Help).chord), "?");
}

TEST(Actions, NothingLeadsBeyondTheFirstAndTheLastMoment) {
  const ActionContext at_first{.moments = 5, .moment = 0};
  const ActionContext at_last{.moments = 5, .moment = 4};
  EXPECT_FALSE(is_available(Action::PreviousMoment, {}, at_first));
  EXPECT_TRUE(is_available(Action::NextMoment, {}, at_first));
  EXPECT_FALSE(is_available(Action::NextMoment, {}, at_last));
  EXPECT_TRUE(is_available(Action::PlayPause, {}, at_last)) << "plays again from the start";
}

TEST(Actions, NothingPlaysWhereNothingIsOpen) {
  for (const Action action :
       {Action::PlayPause, Action::NextMoment, Action::First, Action::Last, Action::Export})
    EXPECT_FALSE(is_available(action, {}, {})) << row_of(action).name;
}

TEST(Actions, ADroppedFileCanBeRunAndARecordingStopped) {
  UiState ui;
  EXPECT_FALSE(is_available(Action::RunFile, ui, {}));
  ui.file_to_run = "crawler.py";
  EXPECT_TRUE(is_available(Action::RunFile, ui, {}));
  EXPECT_FALSE(is_available(Action::StopRun, ui, {}));
  EXPECT_TRUE(is_available(Action::StopRun, ui, {.is_recording = true}));
}

TEST(Actions, NothingIsComparedWhileSomethingIsRecorded) {
  EXPECT_TRUE(is_available(Action::Compare, {}, {.is_open = true}));
  EXPECT_FALSE(is_available(Action::Compare, {}, {.is_recording = true, .is_open = true}));
}

TEST(UiState, ACardDecidesByItselfUntilAPersonOpenedOrClosedIt) {
  UiState ui;
  EXPECT_EQ(card_choice(ui, 3), std::nullopt);
  ui.cards.push_back({.task = 3, .is_open = false});
  EXPECT_EQ(card_choice(ui, 3), false);
}

}  // namespace
}  // namespace app::model
