// Comparing two runs: opening with a key, a button and the cure of an insight, moving both, leaving.
// Rule: a test looks at the picture, at UiState or at the two cursors, never at pixels.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "app/runs/trace_file.h"
#include "engine/trace/write_trace.h"
#include "person.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

using gl::KeyCode;
using model::Action;
using model::Sheet;
using model::Target;

const std::string Blocking = "time_sleep_blocks_the_loop";
const std::string Overlapping = "create_task_overlaps_waits";

std::uint32_t row_of(std::string_view name) {
  return static_cast<std::uint32_t>(scenarios::find(name) - scenarios::all().data());
}

std::string_view shown_name(Person& person, std::size_t run) {
  return person.bench().comparison()->run(run).scenario()->name;
}

const model::JointPlayback& both(Person& person) { return person.bench().comparison()->playback(); }

TEST(Comparing, CShowsAScenarioBesideItsCure) {
  Person person(Blocking);
  person.types('c');
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(shown_name(person, 0), Blocking);
  EXPECT_EQ(shown_name(person, 1), Overlapping);
  EXPECT_TRUE(person.sees("3.0 s → 2.0 s"));
}

TEST(Comparing, ACureStandsAfterWhatItCures) {
  Person person("several_customers_at_once_wait_together");
  person.types('c');
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(shown_name(person, 0), "one_customer_at_a_time_adds_up");
  EXPECT_EQ(shown_name(person, 1), "several_customers_at_once_wait_together");
}

TEST(Comparing, TheButtonOpensAndLeavesIt) {
  Person person(Blocking);
  person.clicks(model::target_of(Action::Compare));
  EXPECT_NE(person.bench().comparison(), nullptr);
  person.clicks(model::target_of(Action::Compare));
  EXPECT_EQ(person.bench().comparison(), nullptr);
}

TEST(Comparing, CAndEscapeLeaveIt) {
  Person person(Blocking);
  person.types("cc");
  EXPECT_EQ(person.bench().comparison(), nullptr);
  person.types('c');
  person.hits(KeyCode::Escape);
  EXPECT_EQ(person.bench().comparison(), nullptr);
}

TEST(Comparing, LeavingLeadsBackToWhereOneWas) {
  Person person(Blocking);
  for (int i = 0; i < 9; ++i)
    person.hits(KeyCode::Right);
  person.turns_wheel(2, true);
  const model::RecordIndex record = person.playback().record();
  const model::UiState ui = person.ui();
  person.types('c');
  person.hits(KeyCode::End);
  person.types('3');
  person.types('+');
  person.hits(KeyCode::Escape);
  EXPECT_EQ(person.playback().record(), record);
  EXPECT_EQ(person.playback().detail(), model::Detail::Queue);
  EXPECT_EQ(person.ui(), ui);
}

TEST(Comparing, ItBeginsWhereTheOpenRunStands) {
  Person person(Blocking);
  for (int i = 0; i < 9; ++i)
    person.hits(KeyCode::Right);
  person.types('c');
  EXPECT_EQ(both(person).record(0), person.playback().record());
}

TEST(Comparing, ArrowsMoveBothRunsToTheirEnds) {
  Person person(Blocking);
  person.types('c');
  const auto last = [&](std::size_t run) { return both(person).timeline(run).last(); };
  for (std::uint32_t i = 1; i < both(person).moment_count(); ++i)
    person.hits(KeyCode::Right);
  EXPECT_EQ(both(person).record(0), last(0));
  EXPECT_EQ(both(person).record(1), last(1));
  person.hits(KeyCode::Left);
  EXPECT_EQ(both(person).moment() + 2, both(person).moment_count());
}

TEST(Comparing, SpacePlaysBothUntilTheLongerHasEnded) {
  Person person(Blocking);
  person.types('c');
  person.types(' ');
  EXPECT_TRUE(person.bench().is_moving());
  person.waits(60);
  EXPECT_FALSE(person.bench().is_moving());
  EXPECT_EQ(both(person).moment() + 1, both(person).moment_count());
}

TEST(Comparing, TheScrubberMovesBoth) {
  Person person(Blocking);
  person.types('c');
  const model::Box scrubber = *person.box_of({.on = Target::On::Scrubber});
  person.clicks({scrubber.right() - 1, scrubber.centre().y});
  EXPECT_EQ(both(person).moment() + 1, both(person).moment_count());
}

TEST(Comparing, AClickOnTheAxisGoesToThatTimeInBoth) {
  Person person(Blocking);
  person.types('c');
  const auto& scale = *person.bench().picture().scale;
  person.clicks({scale.x_of_fraction(0.5), scale.area().y - 12});
  const auto time = [&](std::size_t run) {
    return both(person).timeline(run).time(both(person).record(run));
  };
  EXPECT_EQ(time(0), 1'000'000'000);
  EXPECT_EQ(time(1), 1'000'000'000);
}

TEST(Comparing, ThePlayheadCanBeDragged) {
  Person person(Blocking);
  person.types('c');
  const model::layout::AxisScale scale = *person.bench().picture().scale;
  const float y = scale.area().y - 8;
  person.drags({person.bench().picture().playhead, y}, {scale.area().right() - 1, y});
  EXPECT_GE(both(person).place(), 2e9);
}

TEST(Comparing, TheVerdictLeadsToTheFirstDifference) {
  Person person(Blocking);
  person.types('c');
  person.hits(KeyCode::End);
  const std::uint32_t moment = *person.bench().comparison()->parting();
  person.clicks({.on = Target::On::JointMoment, .id = moment});
  EXPECT_EQ(both(person).moment(), moment);
  EXPECT_TRUE(person.sees("first difference at moment " + std::to_string(moment + 1)));
}

TEST(Comparing, ALineOfTheOtherRunsOutputLeadsToItsRecord) {
  Person person(Blocking);
  person.types('c');
  person.hits(KeyCode::End);
  const model::RecordIndex print = both(person).timeline(1).prints()[2];
  person.clicks({.on = Target::On::Record, .id = print, .run = 1});
  EXPECT_EQ(both(person).record(1), print);
}

TEST(Comparing, ALineOfTheOtherRunsCodeLeadsToItsRecords) {
  Person person(Blocking);
  person.types('c');
  person.clicks({.on = Target::On::SourceLine, .id = 9, .run = 1});
  const model::JointPlayback& playback = both(person);
  EXPECT_EQ(playback.timeline(1).record(playback.record(1)).kind, engine::trace::Kind::TaskSuspend);
}

TEST(Comparing, TMovesBothToTheStory) {
  Person person(Blocking);
  person.types("ct");
  person.bench().picture();
  EXPECT_EQ(both(person).axis(), model::Axis::Story);
  person.hits(KeyCode::Right);
  EXPECT_EQ(both(person).moment(), 1U);
}

TEST(Comparing, AScenarioWithoutAPartnerOffersTheLessons) {
  Person person("the_ready_queue_is_first_in_first_out");
  person.types('c');
  EXPECT_EQ(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.ui().sheet, Sheet::Lessons);
  EXPECT_TRUE(person.sees("Compare with"));
  person.clicks({.on = Target::On::Lesson, .id = row_of("one_customer_at_a_time_adds_up")});
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(shown_name(person, 1), "one_customer_at_a_time_adds_up");
  EXPECT_EQ(person.ui().sheet, Sheet::None);
}

TEST(Comparing, ShiftCOffersAnotherPartner) {
  Person person(Blocking);
  person.types("cC");
  person.clicks({.on = Target::On::Lesson, .id = row_of("awaiting_in_turn_adds_up")});
  EXPECT_EQ(shown_name(person, 0), Blocking);
  EXPECT_EQ(shown_name(person, 1), "awaiting_in_turn_adds_up");
}

TEST(Comparing, AChoiceThatIsGivenUpOpensLessonsAgain) {
  Person person(Blocking);
  person.types('C');
  person.hits(KeyCode::Escape);
  person.types('l');
  EXPECT_FALSE(person.sees("Compare with"));
  person.clicks({.on = Target::On::Lesson, .id = 0});
  EXPECT_EQ(person.bench().comparison(), nullptr);
}

TEST(Comparing, TheCureOfAnInsightOpensBoth) {
  Person person(Blocking);
  person.types('i');
  const auto cure = person.box_of({.on = Target::On::Partner, .id = row_of(Overlapping)});
  ASSERT_TRUE(cure);
  person.clicks({.on = Target::On::Partner, .id = row_of(Overlapping)});
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(shown_name(person, 1), Overlapping);
}

TEST(Comparing, TheNameOfARunOpensItsLesson) {
  Person person(Blocking);
  person.types('c');
  person.clicks({.on = Target::On::Lesson, .id = row_of(Overlapping)});
  EXPECT_EQ(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.bench().run()->run().request.what, Overlapping);
}

TEST(Comparing, ParametersBothHaveGoWithTheOpenRun) {
  Person person;
  person.bench().open({.what = Blocking, .set = {{"FIRST", "2"}}});
  person.types('c');
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_TRUE(person.sees("4.0 s → 2.0 s"));
}

/// The bars beside numbers of lines.
std::ptrdiff_t marked_lines(Person& person) {
  return std::ranges::count_if(
      person.bench().picture().drawing.shapes, [](const model::Shape& shape) {
        const auto* rect = std::get_if<model::Rect>(&shape);
        return rect != nullptr && rect->fill == model::Paint{model::Ink::Accent} &&
               rect->box.w == 3 && rect->box.h == 16;
      });
}

TEST(Comparing, MarksTheLinesTheOtherProgramDoesNotHave) {
  Person person(Blocking);
  EXPECT_EQ(marked_lines(person), 0);
  person.types('c');
  EXPECT_GE(marked_lines(person), 3);  // import time, time.sleep and asyncio.sleep
  person.bench().compare_with({.what = Blocking});
  EXPECT_EQ(marked_lines(person), 0);
}

TEST(Comparing, ASliderMovesBothRuns) {
  Person person(Blocking);
  person.types('c');
  person.types("3");
  const model::Box slider = *person.box_of({.on = Target::On::Parameter, .id = 1});
  person.drags(slider.centre(), {slider.right() - 1, slider.centre().y});
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.bench().run()->run().request.set.back().first, "SECOND");
  EXPECT_FALSE(person.sees("3.0 s → 2.0 s"));
  EXPECT_EQ(both(person).detail(), model::Detail::All);
  const auto total = [&](std::size_t run) { return both(person).timeline(run).duration(); };
  EXPECT_EQ(total(0), total(1) + 1'000'000'000);
}

TEST(Comparing, ASliderIsMovedByTheArrowsWhileItHasTheFocus) {
  Person person(Blocking);
  person.types('c');
  for (int i = 0; i < 40 && person.ui().focus.on != Target::On::Parameter; ++i) {
    person.hits(KeyCode::Tab);
    if (i % 8 == 7) person.hits(KeyCode::F6);
  }
  ASSERT_EQ(person.ui().focus.on, Target::On::Parameter);
  person.hits(KeyCode::Right);
  person.hits(KeyCode::Right);
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.bench().run()->run().request.set.size(), 1U);
  EXPECT_GT(both(person).timeline(0).duration(), 3'000'000'000);
}

TEST(Comparing, TheWaysOfDoingTheWorkStandOnOneAxis) {
  Person person("waiting_and_computing_choose_the_tool");
  person.types('c');
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_EQ(person.bench().comparison()->run_count(), 4U);
  for (const char* name : {"in turn", "asyncio", "threads", "processes"})
    EXPECT_TRUE(person.sees(name));
  EXPECT_TRUE(person.sees("Take asyncio: 1.5 s"));
  person.hits(KeyCode::Escape);
  EXPECT_EQ(person.bench().comparison(), nullptr);
}

TEST(Comparing, TheWaysOfJoiningStandOnOneAxis) {
  for (const char* lesson :
       {"the_first_error_chooses_the_join", "the_first_result_chooses_the_join"}) {
    Person person(lesson);
    person.types('c');
    ASSERT_NE(person.bench().comparison(), nullptr);
    EXPECT_EQ(person.bench().comparison()->run_count(), 4U);
    for (const char* name : {"gather", "TaskGroup", "wait", "as_completed"})
      EXPECT_TRUE(person.sees(name)) << lesson;
  }
}

TEST(Comparing, MoreComputingMakesAnotherWayTheBest) {
  Person person("waiting_and_computing_choose_the_tool");
  person.types('c');
  const model::Box computing = *person.box_of({.on = Target::On::Parameter, .id = 2});
  person.drags({computing.x + 1, computing.centre().y},
               {computing.right() - 1, computing.centre().y});
  EXPECT_TRUE(person.sees("Take processes"));
}

TEST(Comparing, ATraceFileTypedIntoTheChooserIsAPartner) {
  const Folder folder;
  const std::string file = folder.path() / "a.jsonl";
  std::ofstream(file) << engine::trace::write_trace(
      scenarios::record(*scenarios::find(Overlapping)));
  Person person(Blocking);
  person.types('C');
  person.hits_control('o');
  person.types(file);
  person.hits(KeyCode::Enter);
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_TRUE(person.sees("a.jsonl"));
  EXPECT_TRUE(person.sees("3.0 s → 2.0 s"));
}

TEST(Comparing, AProgramIsRecordedOnThePersonsWordAndThenCompared) {
  const Folder folder;
  const std::string file = folder.path() / "a.py";
  std::ofstream(file) << "import asyncio\nasyncio.run(asyncio.sleep(5))\n";
  Person person(Blocking);
  person.types('C');
  person.hits_control('o');
  person.types(file);
  person.hits(KeyCode::Enter);
  EXPECT_FALSE(person.bench().is_recording());
  person.hits_control('r');
  EXPECT_TRUE(person.bench().is_recording());
  for (int i = 0; i < 200 && person.bench().is_recording(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    person.bench().advance(0);
  }
  ASSERT_NE(person.bench().comparison(), nullptr);
  EXPECT_TRUE(person.sees("3.0 s → 5.0 s"));
  EXPECT_TRUE(person.sees("a.py"));
}

TEST(Comparing, WhatCannotBeOpenedIsANoticeAndTheRunStays) {
  Person person(Blocking);
  person.types('C');
  person.hits_control('o');
  person.types("/nowhere/a.jsonl");
  person.hits(KeyCode::Enter);
  EXPECT_EQ(person.bench().comparison(), nullptr);
  EXPECT_TRUE(person.sees("/nowhere/a.jsonl"));
  EXPECT_EQ(person.bench().run()->run().request.what, Blocking);
}

TEST(Comparing, ItsKeysStandInTheSheetOfAllKeys) {
  Person person(Blocking);
  person.types('?');
  EXPECT_TRUE(person.box_of(model::target_of(Action::Compare)));
  EXPECT_TRUE(person.box_of(model::target_of(Action::CompareWith)));
}

}  // namespace
}  // namespace app::cli
