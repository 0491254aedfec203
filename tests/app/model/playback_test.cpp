#include "app/model/playback.h"

#include <gmock/gmock.h>

#include "app/model/pacing.h"
#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A task sleeps for a second between two prints.
Trace nap() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.print("before");
  story.sleep(1);
  story.run_end();
  story.iterate(0, Second);
  story.at(Second).fire(story.last_timer(), 1, story.last_future());
  story.iterate(1);
  story.run(1);
  story.print("after");
  story.done();
  return story.tell();
}

class PlaybackTest : public ::testing::Test {
 protected:
  /// Stands where nothing is ready and time is about to pass.
  void go_to_the_wait() { playback_.go_to(timeline_.selects()[0].first); }

  const Trace trace_ = nap();
  const Timeline timeline_{trace_};
  const Moments moments_{timeline_};
  Playback playback_{timeline_, moments_};
};

TEST_F(PlaybackTest, StartsPausedAtTheFirstMoment) {
  EXPECT_EQ(playback_.record(), moments_.first(Detail::Queue));
  EXPECT_FALSE(playback_.is_playing());
  EXPECT_FALSE(playback_.advance(1));
}

TEST_F(PlaybackTest, NextAndPreviousUndoEachOther) {
  const RecordIndex start = playback_.record();
  playback_.next();
  EXPECT_NE(playback_.record(), start);
  playback_.previous();
  EXPECT_EQ(playback_.record(), start);
}

TEST_F(PlaybackTest, AStepIsAMoveThatEndsAfterAQuarterOfASecond) {
  playback_.next();
  ASSERT_THAT(playback_.moves(), SizeIs(1));
  EXPECT_EQ(playback_.moves()[0].to, playback_.record());
  EXPECT_TRUE(playback_.advance(0.125));
  EXPECT_DOUBLE_EQ(playback_.moves()[0].progress, 0.5);
  playback_.advance(0.125);
  EXPECT_THAT(playback_.moves(), IsEmpty());
}

TEST_F(PlaybackTest, AtFourTimesTheSpeedCardsSnap) {
  playback_.set_speed(4);
  playback_.next();
  EXPECT_THAT(playback_.moves(), IsEmpty());
}

TEST_F(PlaybackTest, PlaysToTheEndAndStops) {
  playback_.play();
  for (int picture = 0; picture < 5000 && playback_.is_playing(); ++picture)
    playback_.advance(0.016);
  EXPECT_FALSE(playback_.is_playing());
  EXPECT_EQ(playback_.record(), moments_.last(Detail::Queue));
}

TEST_F(PlaybackTest, VisitsEveryMomentWhilePlaying) {
  playback_.play();
  std::vector<RecordIndex> seen{playback_.record()};
  while (playback_.is_playing()) {
    playback_.advance(0.01);
    if (playback_.record() != seen.back()) seen.push_back(playback_.record());
  }
  EXPECT_THAT(seen, ::testing::ElementsAreArray(moments_.records(Detail::Queue)));
}

TEST_F(PlaybackTest, ABigStepOfTimeEndsWhereSmallOnesDo) {
  Playback other(timeline_, moments_);
  playback_.play();
  other.play();
  playback_.advance(3);
  for (int picture = 0; picture < 300; ++picture)
    other.advance(0.01);
  EXPECT_EQ(playback_.record(), other.record());
}

TEST_F(PlaybackTest, TheClockPassesBetweenMoments) {
  go_to_the_wait();
  playback_.play();
  const RecordIndex wait = playback_.record();
  const Pace paced = pace(timeline_, wait, moments_.next(Detail::Queue, wait));
  playback_.advance(paced.dwell + paced.passing / 2);
  EXPECT_EQ(playback_.record(), wait);
  EXPECT_NEAR(static_cast<double>(playback_.clock()), 0.5 * Second, 1000);
}

TEST_F(PlaybackTest, APauseKeepsTheClockWhereItIs) {
  go_to_the_wait();
  playback_.play();
  const RecordIndex wait = playback_.record();
  const Pace paced = pace(timeline_, wait, moments_.next(Detail::Queue, wait));
  playback_.advance(paced.dwell + paced.passing / 2);
  const Time clock = playback_.clock();
  playback_.pause();
  EXPECT_EQ(playback_.clock(), clock);
}

TEST_F(PlaybackTest, PlayAtTheEndStartsAgain) {
  playback_.end();
  playback_.play();
  EXPECT_EQ(playback_.record(), moments_.first(Detail::Queue));
  EXPECT_TRUE(playback_.is_playing());
}

TEST_F(PlaybackTest, SpeedStaysWithinItsLimits) {
  for (int step = 0; step < 10; ++step)
    playback_.faster();
  EXPECT_EQ(playback_.speed(), 16);
  for (int step = 0; step < 20; ++step)
    playback_.slower();
  EXPECT_EQ(playback_.speed(), 0.25);
  playback_.set_speed(3);
  EXPECT_EQ(playback_.speed(), 4);
}

TEST_F(PlaybackTest, ChangingTheDetailKeepsTheRecord) {
  playback_.set_detail(Detail::All);
  playback_.next();
  playback_.next();
  const RecordIndex here = playback_.record();
  playback_.set_detail(Detail::Tasks);
  EXPECT_EQ(playback_.record(), here);
}

TEST(Pacing, TimePassesInProportionUpToALimit) {
  const Trace trace = nap();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  const RecordIndex wait = timeline.selects()[0].first;
  const Pace paced = pace(timeline, wait, moments.next(Detail::Queue, wait));
  EXPECT_DOUBLE_EQ(paced.passing, 1);
  EXPECT_GT(paced.dwell, 0.5);
}

TEST(Pacing, LikeMovesOfOneIterationOverlapByAThird) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  const RecordIndex first = story.create(2, "child", {}, {5});
  const RecordIndex second = story.create(3, "child", {}, {5});
  const RecordIndex third = story.create(4, "child", {}, {5});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  EXPECT_DOUBLE_EQ(pace(timeline, second, third).dwell, MoveSeconds * 2 / 3);
  EXPECT_GT(pace(timeline, first, second).dwell, pace(timeline, second, third).dwell - 1e-9);
}

TEST(EaseOut, IsFastFirstAndEndsAtOne) {
  EXPECT_EQ(ease_out(0), 0);
  EXPECT_EQ(ease_out(1), 1);
  EXPECT_GT(ease_out(0.5), 0.75);
  EXPECT_EQ(ease_out(7), 1);
}

TEST_F(PlaybackTest, GoesOnInALongerRecordingWhereItStoodInTheShorter) {
  playback_.set_detail(Detail::All);
  playback_.faster();
  go_to_the_wait();
  playback_.play();
  playback_.advance(0.2);
  Playback next(timeline_, moments_);
  next.go_on_from(playback_);
  EXPECT_EQ(next.record(), playback_.record());
  EXPECT_EQ(next.clock(), playback_.clock());
  EXPECT_EQ(next.detail(), Detail::All);
  EXPECT_EQ(next.speed(), 2);
  EXPECT_TRUE(next.is_playing());
}

TEST_F(PlaybackTest, GoesOnInARecordingOfItsOwn) {
  const Trace nothing = Story().tell();
  const Timeline before(nothing);
  const Moments none(before);
  Playback next(timeline_, moments_);
  next.go_on_from(Playback(before, none));
  next.end();
  EXPECT_EQ(next.record(), timeline_.last());
}

}  // namespace
}  // namespace app::model::testing
