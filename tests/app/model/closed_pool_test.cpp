// A pool that is closed waits for its jobs, and the loop with it.
// Rule: that is a call of shutdown(), and no sleep of the program's.
#include <gmock/gmock.h>

#include "app/model/explanation.h"
#include "app/model/profile.h"
#include "app/model/schedule.h"
#include "app/model/words.h"
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

/// In line 6 a pool is closed one of whose two jobs ends after 1 s, the other after 2 s.
struct Closing {
  Closing() {
    story.submit(1, 2, {4});
    story.submit(2, 2, {5});
    story.begin_job(1);
    story.begin_job(2);
    closed = story.close_pool(2, {6});
    for (const JobId job : {1, 2}) {
      story.at(job * Second);
      story.end_job(job);
      story.hear_of_job();
    }
    after = story.print("closed", {7});
    story.done();
    story.run_end();
  }

  Story story = begun();
  RecordIndex closed = 0;
  RecordIndex after = 0;
};

TEST(ClosedPool, IsNoSleep) {
  Closing pool;
  const Trace trace = pool.story.tell();
  const Timeline timeline(trace);
  const Explanation told = explain(timeline, pool.closed, Detail::Tasks);
  EXPECT_EQ(told.what.text,
            "Task-1 closes a pool at line 6: shutdown(wait=True) waits until its jobs have ended.");
  EXPECT_THAT(told.more.text, HasSubstr("It does not await, so it keeps the thread for 2 s."));
  EXPECT_EQ(block_call(trace, timeline.record(pool.closed)), "shutdown(wait=True)");
}

TEST(ClosedPool, InCppIsSaidInTheEnginesWords) {
  Closing pool;
  pool.story.cpp();
  const Trace trace = pool.story.tell();
  EXPECT_EQ(block_call(trace, trace.records()[pool.closed]), "shutdown()");
}

TEST(ClosedPool, LeavesASleepASleep) {
  Story story = begun();
  const RecordIndex slept = story.block(1, {4});
  const Trace trace = story.tell();
  EXPECT_EQ(block_call(trace, trace.records()[slept]), "time.sleep(1)");
}

TEST(ClosedPool, BlocksInTheSchedule) {
  Closing pool;
  const Trace trace = pool.story.tell();
  EXPECT_THAT(schedule(trace), HasSubstr("Task-1 blocks 2"));
}

TEST(ClosedPool, HoldsTheLoopUntilItsLastJobHasEnded) {
  Closing pool;
  const Trace trace = pool.story.tell();
  const Timeline timeline(trace);
  ASSERT_EQ(timeline.blocks().size(), 1U);
  EXPECT_EQ(timeline.blocks()[0].until - timeline.blocks()[0].begin, 2 * Second);
  EXPECT_EQ(timeline.state_at(1, pool.after - 1), State::Blocking);
  EXPECT_EQ(timeline.state_at(1, pool.after), State::Running);
  EXPECT_EQ(profile(timeline).sum.blocking, 2 * Second);
}

TEST(ClosedPool, DoesNoWorkBesideItsJobs) {
  Closing pool;
  const Trace trace = pool.story.tell();
  EXPECT_EQ(profile(Timeline(trace)).in_turn, 3 * Second);
}

}  // namespace
}  // namespace app::model::testing
