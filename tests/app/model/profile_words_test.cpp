// What the path of a run is made of, in words.
#include "app/model/profile_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "story.h"

namespace app::model::testing {
namespace {

/// One task that sleeps for these lengths of time at line 4, one after the other.
Story sleeper(std::initializer_list<int> seconds) {
  Story story;
  story.source("import asyncio\n");
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  Time now = 0;
  for (const int length : seconds) {
    story.sleep(length, {.line = 4});
    story.run_end();
    story.at(now += length * Second);
    story.fire(story.last_timer(), 1, story.last_future());
    story.run(1);
  }
  story.done();
  story.run_end();
  return story;
}

TEST(PathSentence, AddsUpSleepsOfOneLineHoweverLong) {
  const Trace trace = sleeper({1, 2, 1}).tell();
  const Timeline timeline(trace);
  EXPECT_EQ(path_sentence(timeline, profile(timeline)).text,
            "What the 4 s are made of: 4 s sleep(…) at line 4, 3 times in turn.");
}

TEST(PathSentence, SaysTwiceForTwoTimes) {
  const Trace trace = sleeper({1, 1}).tell();
  const Timeline timeline(trace);
  EXPECT_EQ(path_sentence(timeline, profile(timeline)).text,
            "What the 2 s are made of: 2 s sleep(1) at line 4, twice in turn.");
}

TEST(PathSentence, IsNotToldOfARecordingThatALimitCutOff) {
  Story story = sleeper({1, 1});
  story.add({.kind = Kind::Limit});
  story.add({.kind = Kind::End});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_TRUE(path_sentence(timeline, profile(timeline)).is_empty());
}

}  // namespace
}  // namespace app::model::testing
