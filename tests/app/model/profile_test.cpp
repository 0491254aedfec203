// What a run would take one thing after the other.
#include "app/model/profile.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace app::model::testing
