// The replay driven by keys and pointer: where the cursor stands after each.
// Rule: positions are moments, never records, because that is what a person counts.
#include <gtest/gtest.h>

#include "person.h"

namespace app::cli {
namespace {

using gl::KeyCode;
using model::Action;
using model::Target;

std::uint32_t last(const Person& person) { return person.playback().moment_count() - 1; }

TEST(Transport, RightGoesToTheNextMomentAndLeftComesBack) {
  Person person;
  person.hits(KeyCode::Right);
  EXPECT_EQ(person.playback().moment(), 1U);
  person.hits(KeyCode::Left);
  EXPECT_EQ(person.playback().moment(), 0U);
}

TEST(Transport, LeftAtTheFirstMomentStaysThere) {
  Person person;
  person.hits(KeyCode::Left);
  EXPECT_EQ(person.playback().moment(), 0U);
}

TEST(Transport, EndAndHomeGoToTheLastAndTheFirstMoment) {
  Person person;
  person.hits(KeyCode::End);
  EXPECT_EQ(person.playback().moment(), last(person));
  person.hits(KeyCode::Home);
  EXPECT_EQ(person.playback().moment(), 0U);
}

TEST(Transport, ShiftRightGoesToAnotherIteration) {
  Person person;
  person.hits(KeyCode::Right, true);
  const auto first = person.playback().moment();
  person.hits(KeyCode::Right, true);
  EXPECT_GT(person.playback().moment(), first);
  person.hits(KeyCode::Left, true);
  EXPECT_EQ(person.playback().moment(), first);
}

TEST(Transport, SpacePlaysAndPauses) {
  Person person;
  person.types(' ');
  EXPECT_TRUE(person.playback().is_playing());
  person.types(' ');
  EXPECT_FALSE(person.playback().is_playing());
}

TEST(Transport, PlayingComesToTheEndAndStopsThere) {
  Person person;
  person.types(' ');
  person.waits(120);
  EXPECT_EQ(person.playback().moment(), last(person));
  EXPECT_FALSE(person.playback().is_playing());
}

TEST(Transport, NothingMovesWhileNothingHappens) {
  Person person;
  person.hits(KeyCode::Right);
  person.waits(2);
  const auto version = person.bench().version();
  EXPECT_FALSE(person.bench().is_moving());
  person.waits(2);
  EXPECT_EQ(person.bench().version(), version);
}

TEST(Transport, BracketsChangeTheSpeed) {
  Person person;
  person.types(']');
  EXPECT_EQ(person.playback().speed(), 2);
  person.types('[');
  person.types('[');
  EXPECT_EQ(person.playback().speed(), 0.5);
}

TEST(Transport, DigitsChooseTheDetailAndKeepThePlace) {
  Person person;
  person.hits(KeyCode::End);
  const auto record = person.playback().record();
  const auto coarse = [&] {
    person.types('1');
    return person.playback().moment_count();
  }();
  person.types('3');
  EXPECT_GT(person.playback().moment_count(), coarse);
  EXPECT_EQ(person.playback().record(), record);
}

TEST(Transport, NGoesToWhereAnotherTaskHasTheThread) {
  Person person;
  person.types('n');
  const auto* first = person.bench().run()->timeline().last_run_at(person.playback().record());
  person.types('n');
  const auto* second = person.bench().run()->timeline().last_run_at(person.playback().record());
  ASSERT_NE(first, nullptr);
  ASSERT_NE(second, nullptr);
  EXPECT_NE(first->task, second->task);
}

TEST(Transport, DraggingTheScrubberMovesTheCursorWithThePointer) {
  Person person;
  const model::Box scrubber = *person.box_of({.on = Target::On::Scrubber});
  const float y = scrubber.centre().y;
  person.moves_to({scrubber.x + 1, y});
  person.presses();
  person.moves_to({scrubber.centre().x, y});
  EXPECT_NEAR(person.playback().moment(), last(person) / 2.0, 1);
  person.moves_to({scrubber.right() + 200, y - 300});
  EXPECT_EQ(person.playback().moment(), last(person));
  person.lets_go();
  person.moves_to({scrubber.x, y});
  EXPECT_EQ(person.playback().moment(), last(person));
}

TEST(Transport, ItsButtonsDoWhatTheKeysDo) {
  Person person;
  person.clicks(model::target_of(Action::NextMoment));
  EXPECT_EQ(person.playback().moment(), 1U);
  person.clicks(model::target_of(Action::Last));
  EXPECT_EQ(person.playback().moment(), last(person));
  person.clicks(model::target_of(Action::PlayPause));
  EXPECT_TRUE(person.playback().is_playing());
}

TEST(Transport, AButtonLetGoElsewhereDoesNothing) {
  Person person;
  const model::Box button = *person.box_of(model::target_of(Action::Last));
  person.drags(button.centre(), {700, 300});
  EXPECT_EQ(person.playback().moment(), 0U);
}

TEST(Transport, AFastClickBetweenTwoPicturesCounts) {
  Person person;
  const model::Box button = *person.box_of(model::target_of(Action::NextMoment));
  for (int i = 0; i < 3; ++i)
    person.clicks(button.centre());
  EXPECT_EQ(person.playback().moment(), 3U);
}

}  // namespace
}  // namespace app::cli
