#include "app/model/joint_playback.h"

#include <gmock/gmock.h>

#include "story.h"

namespace app::model::testing {
namespace {

/// A task sleeps so many times, for so many seconds each.
Trace naps(std::vector<double> lengths) {
  Story story;
  Time now = 0;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  for (const double seconds : lengths) {
    story.sleep(seconds);
    story.run_end();
    story.iterate(0, static_cast<Time>(seconds * 1e9));
    now += static_cast<Time>(seconds * 1e9);
    story.at(now).fire(story.last_timer(), 1, story.last_future());
    story.iterate(1);
    story.run(1);
  }
  story.done();
  story.run_end();
  return story.tell();
}

class Side {
 public:
  explicit Side(std::vector<double> lengths) : trace_(naps(std::move(lengths))) {}
  Voice voice() const { return {.timeline = &timeline, .moments = &moments}; }

 private:
  Trace trace_;

 public:
  Timeline timeline{trace_};
  Moments moments{timeline};
};

class JointPlaybackTest : public ::testing::Test {
 protected:
  JointPlayback over(Axis axis, Detail detail = Detail::Queue) const {
    return {{slow_.voice(), quick_.voice()}, axis, detail};
  }
  Time elapsed(const JointPlayback& both, std::size_t run) const {
    return both.timeline(run).time(both.record(run));
  }

  const Side slow_{{1, 2}};
  const Side quick_{{2}};
};

TEST_F(JointPlaybackTest, NoRunIsEverAheadOfTheTimeTheyShare) {
  JointPlayback both = over(Axis::Time);
  for (std::uint32_t moment = 0; moment < both.moment_count(); ++moment) {
    both.go_to_moment(moment);
    for (const std::size_t run : {0U, 1U})
      EXPECT_LE(elapsed(both, run), static_cast<Time>(both.place()));
  }
}

TEST_F(JointPlaybackTest, StopsAtEveryMomentOfEveryRun) {
  for (const Axis axis : {Axis::Time, Axis::Story}) {
    const JointPlayback both = over(axis);
    const JointMoments row(std::vector{slow_.voice(), quick_.voice()}, axis, Detail::Queue);
    for (const RecordIndex n : slow_.moments.records(Detail::Queue))
      EXPECT_EQ(row.record(0, row.stop_of(0, n)), n);
    for (const RecordIndex n : quick_.moments.records(Detail::Queue))
      EXPECT_EQ(row.record(1, row.stop_of(1, n)), n);
  }
}

TEST_F(JointPlaybackTest, WhatIsAlikeStandsSideBySide) {
  JointPlayback both{{slow_.voice(), slow_.voice()}, Axis::Time, Detail::All};
  EXPECT_EQ(both.moment_count(), slow_.moments.count(Detail::All));
  for (std::uint32_t moment = 0; moment < both.moment_count(); ++moment) {
    both.go_to_moment(moment);
    EXPECT_EQ(both.record(0), both.record(1));
  }
}

TEST_F(JointPlaybackTest, TheShorterRunWaitsAtItsEnd) {
  JointPlayback both = over(Axis::Time);
  both.end();
  EXPECT_EQ(both.record(0), slow_.timeline.last());
  EXPECT_EQ(both.record(1), quick_.timeline.last());
}

TEST_F(JointPlaybackTest, GoesToWhatIsTrueAtATime) {
  JointPlayback both = over(Axis::Time);
  both.go_to_place(Second * 3 / 2);
  EXPECT_EQ(elapsed(both, 0), Second);
  EXPECT_EQ(elapsed(both, 1), 0);
}

TEST_F(JointPlaybackTest, NextAndPreviousUndoEachOther) {
  JointPlayback both = over(Axis::Time);
  for (std::uint32_t moment = 0; moment + 1 < both.moment_count(); ++moment) {
    both.go_to_moment(moment);
    both.next();
    both.previous();
    EXPECT_EQ(both.moment(), moment);
  }
}

TEST_F(JointPlaybackTest, PlayEndsAtTheLastMomentAndStops) {
  JointPlayback both = over(Axis::Time);
  both.play();
  for (int i = 0; i < 1000 && both.is_playing(); ++i)
    both.advance(0.1);
  EXPECT_FALSE(both.is_playing());
  EXPECT_EQ(both.moment() + 1, both.moment_count());
  both.play();
  EXPECT_EQ(both.moment(), 0U);
}

TEST_F(JointPlaybackTest, TheCursorMovesThroughTheTimeThatPasses) {
  JointPlayback both = over(Axis::Time);
  both.play();
  bool was_between = false;
  double last = 0;
  while (both.advance(0.05)) {
    EXPECT_GE(both.place(), last);
    last = both.place();
    was_between = was_between || (last > 0.2e9 && last < 0.8e9);
  }
  EXPECT_TRUE(was_between);
}

TEST_F(JointPlaybackTest, AnotherAxisAndAnotherDetailKeepThePlace) {
  JointPlayback both = over(Axis::Time);
  both.go_to(0, slow_.moments.record(Detail::Queue, 6));
  const RecordIndex here = both.record(0);
  both.set_axis(Axis::Story);
  EXPECT_EQ(both.record(0), here);
  both.set_detail(Detail::All);
  EXPECT_EQ(both.record(0), here);
}

TEST_F(JointPlaybackTest, TheEndStaysTheEndOverTheOtherAxis) {
  JointPlayback both = over(Axis::Time);
  both.end();
  both.set_axis(Axis::Story);
  EXPECT_EQ(both.moment() + 1, both.moment_count());
}

TEST_F(JointPlaybackTest, TheNextIterationIsTheNextOfAnyRun) {
  JointPlayback both = over(Axis::Time);
  both.go_to_place(Second);
  both.next_iteration();
  EXPECT_GT(both.moment(), 0U);
  const std::uint32_t there = both.moment();
  both.previous_iteration();
  EXPECT_LT(both.moment(), there);
}

TEST(JointMoments, OfTwoEmptyRunsAreOne) {
  const Trace trace = Story().tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  const Voice voice{.timeline = &timeline, .moments = &moments};
  EXPECT_EQ(JointMoments(std::vector{voice, voice}, Axis::Time, Detail::Queue).count(), 1U);
}

}  // namespace
}  // namespace app::model::testing
