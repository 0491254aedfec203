// What a run would take one thing after the other, and what made it as long as it was.
#include "app/model/profile.h"

#include <gtest/gtest.h>

#include "app/model/critical_path.h"
#include "story.h"

namespace app::model::testing {
namespace {

TEST(Profile, CountsASleepThatEndsLateAsTheTimeThatWasAskedFor) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "work");
  story.sleep(1);
  story.run_end();
  story.run(2, RunHow::First);
  story.block(3);
  story.done();
  story.run_end();
  story.iterate(0);
  story.fire(story.last_timer(), 1, story.last_future());
  story.run(1);
  story.done();
  story.run_end();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_EQ(profile(timeline).in_turn, 4 * Second);
}

TEST(CriticalPath, GoesFromASleepThatEndedLateToWhoHeldTheLoop) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "work");
  story.sleep(1);
  story.run_end();
  story.run(2, RunHow::First);
  story.block(3);
  story.at(3 * Second);
  story.done();
  story.run_end();
  story.iterate(0);
  story.fire(story.last_timer(), 1, story.last_future());
  story.run(1);
  story.done();
  story.run_end();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const auto path = critical_path(timeline);
  ASSERT_EQ(path.size(), 1U);
  EXPECT_EQ(path.front().lane, timeline.task(2)->lane);
  EXPECT_EQ(path.front().until - path.front().begin, 3 * Second);
}

/// A task that awaits the second of two jobs of a pool that runs one at a time.
Trace second_of_two_jobs() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  for (const JobId job : {1, 2})
    story.builder().add({.kind = Kind::JobSubmit,
                         .how = static_cast<std::uint8_t>(Pool::Thread),
                         .task = 1,
                         .job = job,
                         .workers = 1,
                         .text = story.builder().text("work")});
  const FutureRef fut = FutureRef::of_future(1);
  story.suspend({.on = WaitOn::Executor, .fut = fut, .job = 2});
  story.run_end();
  story.add({.kind = Kind::JobBegin, .job = 1});
  story.at(2 * Second);
  story.add({.kind = Kind::JobEnd, .job = 1});
  story.add({.kind = Kind::JobBegin, .job = 2});
  story.at(3 * Second);
  story.add({.kind = Kind::JobEnd, .job = 2});
  story.push(1, PushWhy::FutureDone, fut);
  story.iterate(1);
  story.run(1);
  story.done();
  story.run_end();
  return story.tell();
}

TEST(CriticalPath, GoesFromAJobInLineToTheOneThatHadItsWorker) {
  const Trace trace = second_of_two_jobs();
  const Timeline timeline(trace);
  const auto path = critical_path(timeline);
  ASSERT_EQ(path.size(), 2U);
  EXPECT_EQ(path[0].lane, timeline.job(1)->lane);
  EXPECT_EQ(path[0].until - path[0].begin, 2 * Second);
  EXPECT_EQ(path[1].lane, timeline.job(2)->lane);
  EXPECT_EQ(path[1].until - path[1].begin, Second);
}

}  // namespace
}  // namespace app::model::testing
