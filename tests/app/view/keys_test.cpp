// Keys as they come from the window, and the action each is bound to.
#include "app/view/keys.h"

#include <gtest/gtest.h>

namespace app::view {
namespace {

using gl::InputEvent;
using gl::KeyCode;
using model::Action;
using model::Key;

InputEvent typed(char32_t character) {
  return {.kind = InputEvent::Kind::Typed, .character = character};
}

InputEvent event_of(const model::Chord& chord) {
  if (chord.key == Key::Space) return typed(U' ');
  const auto character = static_cast<unsigned char>(chord.typed);
  if (chord.key == Key::Typed && !chord.control) return typed(character);
  InputEvent event{.kind = InputEvent::Kind::Key,
                   .key = KeyCode::Character,
                   .character = character,
                   .is_control = chord.control,
                   .is_shift = chord.shift};
  constexpr std::pair<Key, KeyCode> Codes[] = {
      {Key::Left, KeyCode::Left}, {Key::Right, KeyCode::Right}, {Key::Home, KeyCode::Home},
      {Key::End, KeyCode::End},   {Key::Enter, KeyCode::Enter}, {Key::Escape, KeyCode::Escape},
      {Key::Tab, KeyCode::Tab},   {Key::F6, KeyCode::F6}};
  for (const auto& [key, code] : Codes)
    if (chord.key == key) event.key = code;
  return event;
}

TEST(Keys, EveryChordOfTheTableReachesItsOwnAction) {
  for (const model::ActionRow& row : model::ActionTable)
    for (const model::Chord& chord : {row.chord, row.other}) {
      if (chord.key == Key::None) continue;
      const auto made = chord_of(event_of(chord));
      ASSERT_TRUE(made.has_value()) << row.name;
      EXPECT_EQ(action_of(*made), row.action) << row.name << " by " << model::chord_text(chord);
    }
}

TEST(Keys, ATypedCharacterCountsAsItWasTypedWhateverWasHeld) {
  InputEvent question = typed(U'?');
  question.is_shift = true;
  EXPECT_EQ(action_of(*chord_of(question)), Action::Help);
}

TEST(Keys, CapitalAndSmallLettersAreDifferentKeys) {
  EXPECT_EQ(action_of(*chord_of(typed(U't'))), Action::OtherAxis);
  EXPECT_EQ(action_of(*chord_of(typed(U'T'))), Action::NextTheme);
}

TEST(Keys, WhatIsBoundToNothingDoesNothing) {
  EXPECT_FALSE(action_of(*chord_of(typed(U'%'))).has_value());
  EXPECT_FALSE(action_of(*chord_of(typed(U'\u00e9'))).has_value());
  EXPECT_FALSE(chord_of({.kind = InputEvent::Kind::Key, .key = KeyCode::PageUp}).has_value());
  EXPECT_FALSE(chord_of({.kind = InputEvent::Kind::Pressed}).has_value());
}

}  // namespace
}  // namespace app::view
