// What is shown and how: themes, sizes, sheets, hover, selection, the timeline under the pointer.
// Rule: a test looks at the picture or at UiState, never at pixels.
#include <gtest/gtest.h>

#include "person.h"

namespace app::cli {
namespace {

using gl::KeyCode;
using model::Action;
using model::Panel;
using model::Sheet;
using model::Target;

model::Box timeline_area(Person& person) { return person.bench().picture().scale->area(); }

TEST(Looking, TheWindowOpensOnTheFirstLessonWhenNothingIsRemembered) {
  Person person("");
  ASSERT_NE(person.bench().run(), nullptr);
  EXPECT_TRUE(person.sees(person.bench().run()->title()));
}

TEST(Looking, ShiftTGoesThroughTheThemes) {
  Person person;
  person.types('T');
  EXPECT_EQ(person.ui().theme, model::Theme::Light);
  for (int i = 0; i < 3; ++i)
    person.types('T');
  EXPECT_EQ(person.ui().theme, model::Theme::Dark);
}

TEST(Looking, ControlPlusMakesEverythingLargerAndZeroNormalAgain) {
  Person person;
  person.hits_control('+');
  EXPECT_GT(person.ui().scale, 1);
  EXPECT_LT(person.bench().picture().drawing.bounds.w, 1440);
  person.hits_control('0');
  EXPECT_EQ(person.ui().scale, 1);
  person.hits_control('-');
  EXPECT_LT(person.ui().scale, 1);
}

TEST(Looking, TheScaleStaysWithinItsLimits) {
  Person person;
  for (int i = 0; i < 30; ++i)
    person.hits_control('=');
  EXPECT_EQ(person.ui().scale, 3);
  for (int i = 0; i < 30; ++i)
    person.hits_control('-');
  EXPECT_EQ(person.ui().scale, 0.75F);
}

TEST(Looking, TChangesTheAxis) {
  Person person;
  person.types('t');
  EXPECT_EQ(person.ui().axis, model::Axis::Story);
}

TEST(Looking, LOpensTheLessonsAndAClickOpensOne) {
  Person person;
  person.types('l');
  EXPECT_EQ(person.ui().sheet, Sheet::Lessons);
  person.clicks({.on = Target::On::Lesson, .id = 0});
  EXPECT_EQ(person.ui().sheet, Sheet::None);
  EXPECT_EQ(person.bench().run()->run().request.what, "one_customer_at_a_time_adds_up");
}

TEST(Looking, TheHelpSheetOpensWithItsKeyAndClosesWithEscape) {
  Person person;
  person.types('?');
  EXPECT_TRUE(person.sees("Next iteration"));
  person.hits(KeyCode::Escape);
  EXPECT_FALSE(person.sees("Next iteration"));
}

TEST(Looking, ARowOfTheHelpSheetDoesWhatItSays) {
  Person person;
  person.types('?');
  person.clicks(model::target_of(Action::OtherAxis));
  EXPECT_EQ(person.ui().axis, model::Axis::Story);
}

TEST(Looking, WhatIsUnderThePointerIsHovered) {
  Person person;
  person.hits(KeyCode::End);
  const Target button = model::target_of(Action::First);
  person.moves_to(person.box_of(button)->centre());
  EXPECT_EQ(person.ui().hover, button);
  person.bench().take({.kind = gl::InputEvent::Kind::Left});
  EXPECT_EQ(person.ui().hover, Target{});
}

TEST(Looking, MovingOverNothingMakesNoNewPicture) {
  Person person;
  person.moves_to({700, 500});
  const auto version = person.bench().version();
  person.moves_to({705, 505});
  EXPECT_EQ(person.bench().version(), version);
}

TEST(Looking, ClickingACardSelectsItsTaskAndTurnsTheCard) {
  Person person;
  for (int i = 0; i < 4; ++i)
    person.hits(KeyCode::Right);
  const Target task{.on = Target::On::Task, .id = 1};
  const auto card_in_stage = [&] {
    const model::Box stage =
        model::layout::place_of(person.bench().picture().frame, Panel::Stage)->box;
    for (const model::Hot& area : person.bench().picture().drawing.hot)
      if (area.target == task && stage.contains(area.box.centre())) return area.box.centre();
    return model::Point{};
  };
  person.clicks(card_in_stage());
  EXPECT_EQ(person.ui().selection, task);
  ASSERT_TRUE(model::card_choice(person.ui(), 1).has_value());
  const bool is_open = *model::card_choice(person.ui(), 1);
  person.clicks(card_in_stage());
  EXPECT_EQ(model::card_choice(person.ui(), 1), !is_open);
}

TEST(Looking, TheSelectionIsExplained) {
  Person person;
  for (int i = 0; i < 4; ++i)
    person.hits(KeyCode::Right);
  person.clicks({.on = Target::On::Task, .id = 1});
  EXPECT_EQ(person.ui().selection.on, Target::On::Task);
  EXPECT_TRUE(person.sees("What is Task-1 waiting for?"));
  person.hits(KeyCode::Escape);
  EXPECT_FALSE(person.sees("What is Task-1 waiting for?"));
}

TEST(Looking, ClickingALineGoesToItsNextRecord) {
  Person person;
  const auto& hot = person.bench().picture().drawing.hot;
  const auto line = std::ranges::find(hot, Target::On::SourceLine,
                                      [](const model::Hot& area) { return area.target.on; });
  ASSERT_NE(line, hot.end());
  person.clicks(line->box.centre());
  EXPECT_GT(person.playback().record(), 0U);
}

TEST(Looking, ControlWheelZoomsTheTimelineAtThePointer) {
  Person person;
  const model::Box area = timeline_area(person);
  const model::Point at{area.x + area.w * 0.75F, area.y + 10};
  person.moves_to(at);
  const double before = person.bench().picture().scale->fraction_at(at.x);
  person.turns_wheel(3, true);
  EXPECT_GT(person.ui().zoom.from, 0);
  EXPECT_NEAR(person.bench().picture().scale->fraction_at(at.x), before, 0.01);
  person.types('f');
  EXPECT_EQ(person.ui().zoom, model::ZoomWindow{});
}

TEST(Looking, DraggingTheZoomedTimelineMovesIt) {
  Person person;
  const model::Box area = timeline_area(person);
  const model::Point middle{area.centre().x, area.bottom() - 4};
  person.moves_to(middle);
  person.turns_wheel(4, true);
  const double from = person.ui().zoom.from;
  person.drags(middle, {middle.x - 200, middle.y});
  EXPECT_GT(person.ui().zoom.from, from);
}

TEST(Looking, DraggingThePlayheadMovesTheCursor) {
  Person person;
  const auto& scale = *person.bench().picture().scale;
  const float x = scale.x_of(person.playback().record());
  const model::Box area = timeline_area(person);
  person.drags({x + 1, area.bottom() - 3}, {area.centre().x, area.bottom() - 3});
  EXPECT_GT(person.playback().moment(), 0U);
}

TEST(Looking, TheWheelScrollsThePanelUnderThePointer) {
  Person person("semaphore_caps_concurrency");
  const model::Box lesson =
      model::layout::place_of(person.bench().picture().frame, Panel::Lesson)->box;
  person.moves_to({lesson.centre().x, lesson.bottom() - 20});
  person.turns_wheel(-1);
  EXPECT_GT(person.ui().scroll_of(Panel::Lesson), 0);
  person.turns_wheel(100);
  EXPECT_EQ(person.ui().scroll_of(Panel::Lesson), 0);
}

TEST(Looking, ScrollingTheCodeGoesOnFromTheLineItFollowed) {
  Person person("semaphore_caps_concurrency");
  person.bench().resize({1024, 640, 1});
  person.hits(KeyCode::End);
  const auto followed =
      person.bench().picture().followed[static_cast<std::size_t>(Panel::Code)].value_or(0);
  const model::Box code = model::layout::place_of(person.bench().picture().frame, Panel::Code)->box;
  person.moves_to(code.centre());
  person.turns_wheel(0.25F);
  EXPECT_FALSE(person.ui().code_follows);
  EXPECT_NEAR(person.ui().scroll_of(Panel::Code), std::max(0.0F, followed - 12), 1);
}

TEST(Looking, TabAndEnterReachEveryButtonOfAPanel) {
  Person person;
  for (int i = 0; i < 30 && person.ui().focus != model::target_of(Action::Last); ++i)
    person.hits(KeyCode::Tab);
  EXPECT_EQ(person.ui().focus, model::target_of(Action::Last));
  person.hits(KeyCode::Enter);
  EXPECT_EQ(person.playback().moment(), person.playback().moment_count() - 1);
}

TEST(Looking, F6WalksThroughThePanelsAndComesAround) {
  Person person;
  const Panel first = person.ui().focused_panel;
  std::vector<Panel> seen;
  do {
    person.hits(KeyCode::F6);
    seen.push_back(person.ui().focused_panel);
  } while (seen.back() != first && seen.size() < 20);
  EXPECT_GE(seen.size(), 6U);
  EXPECT_EQ(seen.back(), first);
}

TEST(Looking, TheInsightsTellWhichWaySuitsTheWork) {
  Person person("semaphore_caps_concurrency");
  person.types('i');
  const model::Box panel =
      model::layout::place_of(person.bench().picture().frame, Panel::Insights)->box;
  person.moves_to({panel.centre().x, panel.bottom() - 20});
  bool is_seen = false;
  for (int turn = 0; turn < 30 && !is_seen; ++turn) {
    is_seen = person.sees("Which way for such work");
    person.turns_wheel(-1);
  }
  EXPECT_TRUE(is_seen);
}

TEST(Looking, EverySizeAndThemeHasAPicture) {
  Person person("semaphore_caps_concurrency");
  for (const Screen& screen : {Screen{1024, 640, 1}, Screen{1440, 900, 1}, Screen{3840, 2160, 2},
                               Screen{480, 320, 1}, Screen{1, 1, 1}}) {
    person.bench().resize(screen);
    EXPECT_FALSE(person.bench().picture().drawing.shapes.empty()) << screen.width;
  }
}

}  // namespace
}  // namespace app::cli
