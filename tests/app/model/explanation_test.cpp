#include "app/model/explanation.h"

#include <gmock/gmock.h>

#include "app/model/actors.h"
#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class EveryExplanation : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryExplanation, HasSentencesAndLinksWithinThem) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const Explanation told = explain(timeline, n, Detail::All);
    ASSERT_FALSE(told.what.is_empty()) << "#" << n + 1;
    for (const RichText* text : {&told.what, &told.more}) {
      const bool is_quoting = text->text.find('"') != std::string::npos;
      if (!is_quoting) EXPECT_EQ(text->text.find("  "), std::string::npos) << text->text;
      for (const Link& link : text->links) {
        EXPECT_LT(link.begin, link.end);
        EXPECT_LE(link.end, text->text.size());
        if (link.target.on == Target::On::Record) EXPECT_LT(link.target.id, timeline.size());
      }
    }
  }
}

TEST_P(EveryExplanation, AnswersWhyForEveryTaskAtEveryMoment) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (const RecordIndex n : moments.records(Detail::Queue)) {
    for (const TaskStory& task : timeline.tasks()) {
      const Why answer = why(timeline, {Target::On::Task, task.id}, n);
      EXPECT_EQ(answer.title.empty(), task.born > n);
    }
    EXPECT_FALSE(why(timeline, {Target::On::Record, n}, n).title.empty());
    EXPECT_FALSE(why(timeline, {Target::On::Lane, LoopLane}, n).title.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Traces, EveryExplanation, ::testing::ValuesIn(sample_traces()),
                         sample_name);

/// Task 1 makes tasks 2 and 3; task 2 sleeps, task 3 is ready.
Story sleeper() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "download", {"4", "<Semaphore>"}, {12});
  story.create(3, "download", {"5"}, {12});
  story.done();
  story.run_end();
  story.iterate(2);
  story.run(2, RunHow::First);
  story.sleep(1, {8, "download"});
  return story;
}

TEST(Explanation, OfASleepNamesTheTimerAndWhoIsNext) {
  Story story = sleeper();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Explanation told = explain(timeline, timeline.last(), Detail::Queue);
  EXPECT_EQ(told.what.text, "Task-2 called asyncio.sleep(1) at line 8.");
  EXPECT_EQ(told.more.text,
            "It set a timer due at 1.000 s and gave the thread back. Task-3 is next: it has been "
            "ready since 0.000 s.");
}

TEST(Explanation, OfACppSleepSaysTheEnginesOwnWord) {
  Story story = sleeper();
  story.cpp();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(explain(timeline, timeline.last(), Detail::Queue).what.text,
            "Task-2 called sleep(1) at line 8.");
}

TEST(Explanation, LinksLeadToTasksLinesAndRecords) {
  Story story = sleeper();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Explanation told = explain(timeline, timeline.last(), Detail::Queue);
  EXPECT_THAT(told.what.links, Contains(Field(&Link::target, Target{Target::On::Task, 2})));
  EXPECT_THAT(told.what.links, Contains(Field(&Link::target, Target{Target::On::SourceLine, 8})));
  EXPECT_THAT(told.more.links, Contains(Field(&Link::target, Target{Target::On::Task, 3})));
}

/// What is said of the beginning of a step that makes a task at line 5 and suspends.
std::string said_of_begin(const Wait& wait, std::uint32_t suspends_at) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  const RecordIndex begin = story.run(1, RunHow::First);
  story.create(2, "work", {}, {5});
  story.suspend(wait, {suspends_at});
  story.run_end();
  const Trace trace = story.tell();
  return explain(Timeline(trace), begin, Detail::Queue).more.text;
}

TEST(Explanation, TellsWhatComesNextOnlyIfNothingComesBetween) {
  EXPECT_EQ(said_of_begin({.on = WaitOn::Sleep, .seconds = 1}, 6), "");
}

TEST(Explanation, DoesNotTellWhatComesNextBeforeWhatIsMadeFirst) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  const RecordIndex begin = story.run(1, RunHow::First);
  story.add({.kind = Kind::ObjNew, .task = 1, .site = story.site({5})});
  story.suspend({.on = WaitOn::Sleep, .seconds = 1}, {6});
  story.run_end();
  const Trace trace = story.tell();
  EXPECT_EQ(explain(Timeline(trace), begin, Detail::Queue).more.text, "");
}

TEST(Explanation, CountsTheTasksThatACallMakesAsAPartOfIt) {
  EXPECT_EQ(said_of_begin({.on = WaitOn::Gather, .count = 1}, 5),
            "Next it awaits asyncio.gather of 1 at line 5.");
}

/// What is said of a cancel() that a callback of this label calls on a task that sleeps, and of what
/// comes of it.
std::pair<std::string, std::string> said_of_cancel_by(std::string_view label) {
  Story story = sleeper();
  story.run_end();
  story.push_callback(9, label, PushWhy::CallSoon);
  story.iterate(1);
  story.run_callback(9, label);
  const RecordIndex cancel = story.add({.kind = Kind::TaskCancel, .task = 2});
  const FutureRef slept = FutureRef::of_future(story.last_future());
  story.finish_future(story.last_future(), DoneHow::Cancelled);
  const RecordIndex push = story.push(2, PushWhy::FutureDone, slept);
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  return {explain(timeline, cancel, Detail::Queue).what.text,
          explain(timeline, push, Detail::Queue).more.text};
}

TEST(Explanation, OfACancelInACallbackSaysWhoseItIs) {
  EXPECT_EQ(said_of_cancel_by("TaskGroup._on_task_done").first,
            "The TaskGroup called cancel() on Task-2.");
  EXPECT_EQ(said_of_cancel_by("Timeout._on_timeout").first,
            "The time-out called cancel() on Task-2.");
  EXPECT_EQ(said_of_cancel_by("give_up").first, "A callback called cancel() on Task-2.");
  EXPECT_THAT(said_of_cancel_by("Timeout._on_timeout").second,
              HasSubstr("The time-out asked for its cancellation"));
}

TEST(Explanation, OfACancelOutsideTheLoopSaysWhoCalledIt) {
  Story story = sleeper();
  story.source("import asyncio\nasyncio.run(main())\ntask.cancel()\n");
  story.run_end();
  story.add({.kind = Kind::LoopStop});
  const auto cancel_at = [&](std::uint32_t line) {
    return story.add({.kind = Kind::TaskCancel, .task = 2, .site = story.site({line, "<module>"})});
  };
  const RecordIndex by_run = cancel_at(2);
  const RecordIndex by_program = cancel_at(3);
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(canceller(timeline, by_run), "asyncio.run");
  EXPECT_EQ(canceller(timeline, by_program), "The program");
}

TEST(Explanation, OfAStepAfterAConditionSaysThatItTakesItsLockAgain) {
  Story story;
  Record made{.kind = Kind::ObjNew, .task = 1};
  made.object = 1;
  made.text = story.builder().text("Lock");
  story.add(made);
  story.create(1, "guest");
  story.iterate(1);
  story.run(1, RunHow::First);
  const FutureRef notified = FutureRef::of_future(1);
  story.suspend({.on = WaitOn::Condition, .fut = notified}, {6});
  story.run_end();
  story.push(1, PushWhy::FutureDone, notified);
  story.iterate(1);
  const RecordIndex resumed = story.run(1);
  Record taken{.kind = Kind::Acquire, .task = 1};
  taken.object = 1;
  story.add(taken);
  const Trace trace = story.tell();
  EXPECT_THAT(explain(Timeline(trace), resumed, Detail::Queue).more.text,
              HasSubstr("It takes Lock again."));
}

TEST(Explanation, OfABlockSaysWhoCannotRun) {
  Story story;
  story.create(1, "main");
  story.create(2, "other");
  story.iterate(2);
  story.run(1, RunHow::First);
  const RecordIndex blocked = story.block(1, {6});
  story.print("after");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Explanation told = explain(timeline, blocked, Detail::Tasks);
  EXPECT_EQ(told.what.text, "Task-1 called time.sleep(1) at line 6.");
  EXPECT_THAT(told.more.text, HasSubstr("Task-2 is ready and cannot run"));
}

TEST(Explanation, OfATimerThatFiredLateSaysWhoHeldTheLoop) {
  Story story;
  story.create(1, "main");
  story.create(2, "rude");
  story.iterate(2);
  story.run(1, RunHow::First);
  story.sleep(0.1);
  const HandleId timer = story.last_timer();
  story.run_end();
  story.run(2, RunHow::First);
  story.block(0.4);
  story.done();
  story.run_end();
  story.iterate(0, 0);
  story.fire(timer, 1, story.last_future());
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const RecordIndex woken = timeline.ready_stays().back().push;
  EXPECT_THAT(
      explain(timeline, woken, Detail::Queue).more.text,
      HasSubstr("due at 0.100 s and fired at 0.400 s, 0.3 s late, because Task-2 held the loop"));
}

TEST(Why, AReadyTaskIsNotRunningBecauseAnotherOneIs) {
  Story story = sleeper();
  story.run_end();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const RecordIndex running = timeline.run_stays()[1].begin;
  const Why answer = why(timeline, {Target::On::Task, 3}, running);
  EXPECT_EQ(answer.title, "Why is Task-3 ready and not running?");
  EXPECT_THAT(answer.text.text, HasSubstr("Task-2 has it now, Task-3 is next."));
  EXPECT_THAT(answer.chain, Contains(Field(&Cause::label, "Task-1 creates it")));
}

TEST(Why, AnOutputLineLeadsToItsRecord) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex printed = story.print("hello", {3});
  story.done();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Why answer = why(timeline, {Target::On::Record, printed}, timeline.last());
  EXPECT_EQ(answer.title, "Task-1 printed \"hello\".");
  EXPECT_THAT(answer.chain, Contains(Field(&Cause::label, "prints")));
}

TEST(Why, WhatIsNotThereHasNoAnswer) {
  Story story = sleeper();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(why(timeline, {Target::On::Task, 99}, 0).title, IsEmpty());
  EXPECT_THAT(why(timeline, {Target::On::Scrubber}, 0).title, IsEmpty());
  EXPECT_THAT(why(timeline, {Target::On::Job, 7}, 0).title, IsEmpty());
}

TEST(Explanation, OfAPrintInACallbackNamesTheCallback) {
  Story story;
  story.iterate(1);
  Record run{.kind = Kind::Run, .how = static_cast<std::uint8_t>(RunHow::Callback), .handle = 3};
  run.text = story.builder().text("arrives");
  run.is_user = 1;
  story.add(run);
  const RecordIndex n = story.print("32 bytes arrive");
  const Trace trace = story.tell();
  EXPECT_EQ(explain(Timeline(trace), n, Detail::Queue).what.text,
            "The callback arrives() printed \"32 bytes arrive\".");
}

TEST(Story, TellsEveryMoment) {
  Story told = sleeper();
  const Trace trace = told.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_EQ(story(timeline).size(), moments.count(Detail::Queue));
}

}  // namespace
}  // namespace app::model::testing
