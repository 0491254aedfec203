#include "app/model/snapshot.h"

#include <gmock/gmock.h>

#include "replay.h"
#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EverySample : public ::testing::TestWithParam<std::string> {};

TEST_P(EverySample, SnapshotEqualsAReplayOfEverythingBeforeIt) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  Replay replay(trace);
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const Facts expected = replay.next();
    const Facts shown = facts(snapshot(timeline, n));
    ASSERT_EQ(shown.running, expected.running) << "at #" << n + 1;
    ASSERT_EQ(shown.ready, expected.ready) << "at #" << n + 1;
    ASSERT_EQ(shown.timers, expected.timers) << "at #" << n + 1;
    ASSERT_EQ(shown.waiting, expected.waiting) << "at #" << n + 1;
    ASSERT_EQ(shown.states, expected.states) << "at #" << n + 1;
    ASSERT_EQ(shown.holders, expected.holders) << "at #" << n + 1;
    ASSERT_EQ(shown.items, expected.items) << "at #" << n + 1;
    ASSERT_TRUE(shown == expected) << "at #" << n + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Traces, EverySample, ::testing::ValuesIn(sample_traces()), sample_name);

TEST(Snapshot, OfAnEmptyTraceIsEmpty) {
  const Trace trace = Story().tell();
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, 0);
  EXPECT_FALSE(now.running);
  EXPECT_THAT(now.living, IsEmpty());
}

TEST(Snapshot, ATaskThatWasCreatedIsReadyAndNotRunning) {
  Story story;
  const RecordIndex made = story.create(1, "main");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, made);
  EXPECT_THAT(now.ready, ElementsAre(Field(&Ready::task, 1)));
  EXPECT_FALSE(now.running);
  EXPECT_EQ(now.living.at(0).state, State::Ready);
}

TEST(Snapshot, ASleepIsATimerAndAWaitUntilItFires) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex asleep = story.sleep(1, {3});
  story.run_end();
  story.iterate(0, Second);
  story.at(Second).fire(story.last_timer(), 1, story.last_future());
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, asleep);
  ASSERT_THAT(now.timers, SizeIs(1));
  EXPECT_TRUE(now.timers[0].is_sleep);
  EXPECT_EQ(now.timers[0].due, Second);
  EXPECT_EQ(now.timers[0].set, 0);
  EXPECT_THAT(now.waiting, ElementsAre(Field(&Waiting::task, 1)));
  const Snapshot later = snapshot(timeline, timeline.last());
  EXPECT_THAT(later.timers, IsEmpty());
  EXPECT_THAT(later.waiting, IsEmpty());
  EXPECT_THAT(later.ready, ElementsAre(Field(&Ready::task, 1)));
}

TEST(Snapshot, ACalleeThatReturnedIsOffTheAwaitChain) {
  Story story;
  story.create(1, "main");
  story.push(1, PushWhy::CreateTask);
  story.run(1, RunHow::First);
  Record suspend{.kind = Kind::TaskSuspend, .task = 1};
  const SiteId chain[] = {story.site({17, "main"}), story.site({9, "fetch"})};
  suspend.site = chain[1];
  suspend.chain = story.builder().chain(chain);
  story.add(suspend);
  story.run_end();
  story.push(1, PushWhy::Yield);
  story.run(1);
  const RecordIndex in_fetch = story.print("done", {10, "fetch"});
  const RecordIndex in_main = story.print("result", {17, "main"});
  const RecordIndex in_another = story.print("else", {30, "other"});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(snapshot(timeline, in_fetch).running->chain, SizeIs(2));
  EXPECT_THAT(snapshot(timeline, in_main).running->chain, ElementsAre(chain[0]));
  EXPECT_THAT(snapshot(timeline, in_another).running->chain, IsEmpty());
}

TEST(Snapshot, TheSelectorWaitsUntilTheNextDeadline) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.sleep(1);
  story.run_end();
  const RecordIndex idle = story.iterate(0, Second);
  story.at(Second).fire(story.last_timer(), 1, story.last_future());
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(snapshot(timeline, idle).selecting_until, Second);
  EXPECT_EQ(snapshot(timeline, idle + 1).selecting_until, std::nullopt);
}

TEST(Snapshot, AYieldLeavesTheTaskRunningUntilItSuspends) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex pushed = story.push(1, PushWhy::Yield);
  const RecordIndex suspended = story.suspend({.on = WaitOn::Yield});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_TRUE(snapshot(timeline, pushed).ready.at(0).is_still_running);
  EXPECT_EQ(timeline.state_at(1, pushed), State::Running);
  EXPECT_EQ(timeline.state_at(1, suspended), State::Ready);
  EXPECT_FALSE(snapshot(timeline, suspended).running);
}

TEST(Snapshot, TimeSleepBlocksUntilTheNextRecordOfTheThread) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex blocked = story.block(0.5, {4});
  const RecordIndex after = story.print("awake", {5});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, blocked);
  ASSERT_TRUE(now.running && now.running->blocked);
  EXPECT_EQ(now.running->blocked->until, Second / 2);
  EXPECT_EQ(timeline.state_at(1, blocked), State::Blocking);
  EXPECT_EQ(timeline.state_at(1, after), State::Running);
  EXPECT_FALSE(snapshot(timeline, after).running->blocked);
}

TEST(Snapshot, TheProgramItselfHoldsTheThreadWhileNoLoopRuns) {
  Story story;
  const RecordIndex blocked = story.block(0.5, {4});
  const RecordIndex after = story.print("awake", {5});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, blocked);
  EXPECT_FALSE(now.running);
  ASSERT_TRUE(now.held_outside);
  EXPECT_EQ(now.held_outside->until, Second / 2);
  EXPECT_FALSE(snapshot(timeline, after).held_outside);
}

TEST(Snapshot, NamesTheExceptionThatLeftTheProgramOnceItDid) {
  Story story;
  const RecordIndex before = story.print("one", {1});
  const trace::TextId type = story.builder().text("ValueError");
  const RecordIndex failed = story.add({.kind = Kind::Uncaught, .type = type});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(snapshot(timeline, before).failure, "");
  EXPECT_EQ(snapshot(timeline, failed).failure, "ValueError");
}

/// Task 1 holds the one permit, task 2 waits for it and is handed it.
struct Handing {
  Story story;
  RecordIndex waits = 0;
  RecordIndex handed = 0;
  RecordIndex runs = 0;

  Handing() {
    story.create(1, "main");
    story.create(2, "other");
    story.iterate(2);
    story.run(1, RunHow::First);
    Record made{.kind = Kind::ObjNew, .task = 1};
    made.object = 1;
    made.value = 1;
    made.text = story.builder().text("Semaphore");
    story.add(made);
    acquire(1, AcquireHow::Taken);
    story.push(1, PushWhy::Yield);
    story.suspend({.on = WaitOn::Yield});
    story.run_end();
    story.run(2, RunHow::First);
    waits = story.suspend({.on = WaitOn::Semaphore, .fut = FutureRef::of_future(1), .object = 1});
    story.run_end();
    story.iterate(1);
    story.run(1);
    Record release{.kind = Kind::Release, .task = 1};
    release.object = 1;
    release.left = 1;
    story.add(release);
    acquire(2, AcquireHow::Handed);
    handed = story.push(2, PushWhy::FutureDone, FutureRef::of_future(1));
    story.done();
    story.run_end();
    story.iterate(1);
    runs = story.run(2);
  }

  void acquire(TaskId task, AcquireHow how) {
    Record record{.kind = Kind::Acquire, .how = static_cast<std::uint8_t>(how), .task = task};
    record.object = 1;
    record.left = 0;
    story.add(record);
  }
};

TEST(Snapshot, ASemaphoreShowsWhoHoldsAndWhoWaits) {
  Handing handing;
  const Trace trace = handing.story.tell();
  const Timeline timeline(trace);
  const Primitive semaphore = snapshot(timeline, handing.waits).primitives.at(0);
  EXPECT_EQ(semaphore.kind, Primitive::Kind::Semaphore);
  EXPECT_EQ(semaphore.total, 1U);
  EXPECT_EQ(semaphore.free, 0U);
  EXPECT_THAT(semaphore.waiters, ElementsAre(2));
  EXPECT_THAT(semaphore.holders, ElementsAre(Field(&Primitive::Holder::task, 1)));
}

TEST(Snapshot, AHandedPermitIsHeldByATaskThatIsNotRunningYet) {
  Handing handing;
  const Trace trace = handing.story.tell();
  const Timeline timeline(trace);
  const Primitive before = snapshot(timeline, handing.handed).primitives.at(0);
  ASSERT_THAT(before.holders, SizeIs(1));
  EXPECT_EQ(before.holders[0].task, 2U);
  EXPECT_TRUE(before.holders[0].is_handed);
  EXPECT_THAT(before.waiters, IsEmpty());
  EXPECT_FALSE(snapshot(timeline, handing.runs).primitives.at(0).holders.at(0).is_handed);
}

TEST(Snapshot, ShowsAsynciosOwnCallbacksAtTheFinestDetailOnly) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex pushed =
      story.push_callback(9, "gather.<locals>._done_callback", PushWhy::FutureDone);
  story.done();
  story.run_end();
  story.run_callback(9, "gather.<locals>._done_callback");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(snapshot(timeline, pushed).ready, SizeIs(1));
  EXPECT_THAT(snapshot(timeline, pushed, Detail::Queue).ready, IsEmpty());
}

TEST(Snapshot, ADoneTaskIsListedInTheOrderOfItsEnd) {
  Handing handing;
  const Trace trace = handing.story.tell();
  const Timeline timeline(trace);
  EXPECT_THAT(snapshot(timeline, timeline.last()).done, ElementsAre(1));
  EXPECT_THAT(snapshot(timeline, timeline.last()).living, SizeIs(1));
}

}  // namespace
}  // namespace app::model::testing
