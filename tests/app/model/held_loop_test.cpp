// How long a call holds the loop, and who strikes meanwhile.
// Rule: while a call keeps the thread, its task does nothing else, whatever is recorded then.
#include <gmock/gmock.h>

#include "app/model/actors.h"
#include "app/model/explanation.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::HasSubstr;

/// The first task of a run has begun.
Story begun() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  return story;
}

/// Ctrl-C strikes 0.4 s after a call began that holds the loop for 1 s, and cancels what task 1 waits
/// for, if that is another.
struct Struck {
  explicit Struck(TaskId who) {
    story.builder().meta().mode = "real";
    story.create(1, "main");
    if (who != 1) {
      story.iterate(1);
      story.run(1, RunHow::First);
      story.create(who, "work");
      story.sleep(9);
      story.run_end();
    }
    story.iterate(1);
    story.run(who, RunHow::First);
    begun = story.at(Second).block(0, {4});
    story.at(Second * 14 / 10);
    request = story.cancel(1);
    if (who != 1) {
      story.finish_future(story.last_future(), DoneHow::Cancelled);
      story.push(1, PushWhy::FutureDone, FutureRef::of_future(story.last_future()));
    }
    story.at(2 * Second);
    after = story.print("awake", {5});
    story.done();
    story.run_end();
  }

  Story story;
  RecordIndex begun = 0;
  RecordIndex request = 0;
  RecordIndex after = 0;
};

TEST(HeldLoop, GoesOnBeingHeldWhenCtrlCStrikes) {
  for (const TaskId who : {1, 2}) {
    Struck struck(who);
    const Trace trace = struck.story.tell();
    const Timeline timeline(trace);
    ASSERT_EQ(timeline.blocks().size(), 1U);
    EXPECT_EQ(timeline.blocks()[0].end, struck.after);
    EXPECT_EQ(timeline.blocks()[0].until, 2 * Second);
    EXPECT_EQ(timeline.state_at(who, struck.after - 1), State::Blocking);
  }
}

TEST(HeldLoop, WhatStrikesThenIsCtrlC) {
  for (const TaskId who : {1, 2}) {
    Struck struck(who);
    const Trace trace = struck.story.tell();
    EXPECT_EQ(explain(Timeline(trace), struck.request, Detail::Queue).what.text,
              "Ctrl-C called cancel() on Task-1.");
  }
}

TEST(HeldLoop, ATaskWokenByCtrlCIsNotSaidToBeCancelledByWhoHeldTheLoop) {
  Struck struck(2);
  const Trace trace = struck.story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(explain(timeline, struck.after - 1, Detail::Queue).more.text,
              HasSubstr("Ctrl-C asked for its cancellation"));
}

/// What is said of a cancel() at this line, halfway through a step that took long.
std::string said_of_cancel_at(std::uint32_t line) {
  Story story;
  story.source("async def main():\n    time.sleep(1)\n    asyncio.current_task().cancel()\n");
  story.builder().meta().mode = "real";
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.at(Second / 2);
  const RecordIndex request = story.cancel(1, {line});
  story.at(Second);
  story.add({.kind = Kind::Slow,
             .task = 1,
             .handle = story.handle_of(1),
             .when = story.builder().time(Second)});
  story.run_end();
  const Trace trace = story.tell();
  return explain(Timeline(trace), request, Detail::Queue).what.text;
}

TEST(HeldLoop, ALineThatCallsCancelIsNoCtrlC) {
  EXPECT_EQ(said_of_cancel_at(2), "Ctrl-C called cancel() on Task-1.");
  EXPECT_EQ(said_of_cancel_at(3), "Task-1 called cancel() on Task-1.");
}

TEST(HeldLoop, AfterTheCallItsTaskCancelsByItself) {
  Story story = begun();
  story.create(2, "work");
  story.block(1, {4});
  const RecordIndex request = story.cancel(2);
  story.done();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(explain(timeline, request, Detail::Queue).what.text,
            "Task-1 called cancel() on Task-2.");
  EXPECT_EQ(timeline.blocks()[0].end, request);
}

TEST(HeldLoop, ARequestWhileTheLoopWaitsIsCtrlC) {
  Story story;
  story.builder().meta().mode = "real";
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.sleep(9);
  story.run_end();
  story.iterate(0, 9 * Second);
  story.at(Second);
  const RecordIndex request = story.cancel(1);
  const Trace trace = story.tell();
  EXPECT_EQ(canceller(Timeline(trace), request), "Ctrl-C");
}

}  // namespace
}  // namespace app::model::testing
