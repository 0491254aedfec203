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

}  // namespace
}  // namespace app::model::testing
