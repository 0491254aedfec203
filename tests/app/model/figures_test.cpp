#include "app/model/figures.h"

#include <gtest/gtest.h>

#include "app/model/output.h"
#include "app/model/words.h"
#include "story.h"

namespace app::model::testing {
namespace {

/// Task 1 prints, blocks for 0.5 s while task 2 is ready, then sleeps for 1 s.
Trace mixed() {
  Story story;
  story.create(1, "main");
  story.create(2, "other");
  story.iterate(2);
  story.run(1, RunHow::First);
  story.print("one");
  story.block(0.5);
  story.sleep(1);
  story.run_end();
  story.run(2, RunHow::First);
  story.print("two");
  story.done();
  story.run_end();
  story.iterate(0, Second);
  story.at(Second * 3 / 2).fire(story.last_timer(), 1, story.last_future());
  return story.tell();
}

TEST(Figures, AddUpTimesAndCounts) {
  const Trace trace = mixed();
  const Figures sums = figures(Timeline(trace));
  EXPECT_EQ(sums.total, Second * 3 / 2);
  EXPECT_EQ(sums.blocked, Second / 2);
  EXPECT_EQ(sums.idle, Second);
  EXPECT_EQ(sums.longest_ready, Second / 2);
  EXPECT_EQ(sums.tasks, 2U);
  EXPECT_EQ(sums.steps, 2U);
  EXPECT_EQ(sums.callbacks, 1U);
  EXPECT_EQ(sums.most_ready, 2U);
  EXPECT_EQ(sums.printed_lines, 2U);
}

TEST(Output, CountsTheLinesUpToARecord) {
  const Trace trace = mixed();
  const Timeline timeline(trace);
  EXPECT_EQ(output_count(timeline, 0), 0U);
  EXPECT_EQ(output_count(timeline, timeline.prints()[0]), 1U);
  EXPECT_EQ(output_count(timeline, timeline.last()), 2U);
  EXPECT_EQ(output_line(timeline, 1).text, "two");
  EXPECT_EQ(output_line(timeline, 1).who, "Task-2");
  EXPECT_EQ(output_line(timeline, 1).time, Second / 2);
}

TEST(Words, TimesHaveThreePlacesUnlessTheyNeedMore) {
  EXPECT_EQ(time_text(300 * Millisecond), "0.300 s");
  EXPECT_EQ(time_text(250'000), "0.000250 s");
  EXPECT_EQ(short_time_text(0), "0.000");
  EXPECT_EQ(duration_text(Second), "1 s");
  EXPECT_EQ(duration_text(350 * Millisecond), "0.35 s");
  EXPECT_EQ(duration_text(250'000), "0.25 ms");
  EXPECT_EQ(seconds_text(1.0), "1");
}

}  // namespace
}  // namespace app::model::testing
