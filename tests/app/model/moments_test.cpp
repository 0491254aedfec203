#include "app/model/moments.h"

#include <gmock/gmock.h>

#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr Detail Details[] = {Detail::Tasks, Detail::Queue, Detail::All};

class EveryMoment : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryMoment, IsReachedBackFromItsNeighbour) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (const Detail detail : Details) {
    for (const RecordIndex n : moments.records(detail)) {
      const RecordIndex next = moments.next(detail, n);
      if (next != n) EXPECT_EQ(moments.previous(detail, next), n);
    }
  }
}

TEST_P(EveryMoment, TakesInEveryRecordBeforeIt) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (const Detail detail : Details) {
    for (RecordIndex n = 0; n < timeline.size(); ++n) {
      EXPECT_GE(moments.record(detail, moments.index_of(detail, n)), n);
    }
  }
}

TEST_P(EveryMoment, IsAMomentAtEveryFinerDetail) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (const RecordIndex n : moments.records(Detail::Tasks)) {
    EXPECT_TRUE(moments.is_moment(Detail::Queue, n));
  }
  for (const RecordIndex n : moments.records(Detail::Queue)) {
    EXPECT_TRUE(moments.is_moment(Detail::All, n));
  }
}

TEST_P(EveryMoment, OfTheNextIterationLiesInALaterOneIfThereIsOne) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (const RecordIndex n : moments.records(Detail::Queue)) {
    const RecordIndex next = moments.next_iteration(Detail::Queue, n);
    const RecordIndex before = moments.previous_iteration(Detail::Queue, n);
    EXPECT_GE(next, n);
    EXPECT_LE(before, n);
    if (timeline.iteration_at(next) == nullptr) continue;
    if (next != n) EXPECT_NE(timeline.iteration_at(next), timeline.iteration_at(n));
  }
}

INSTANTIATE_TEST_SUITE_P(Traces, EveryMoment, ::testing::ValuesIn(sample_traces()), sample_name);

/// One task prints, sleeps for a second, prints again.
Story naps() {
  Story story;
  story.create(1, "main", {}, {10, "<module>"});
  story.iterate(1);
  story.run(1, RunHow::First);
  story.print("before", {2});
  story.sleep(1, {3});
  story.run_end();
  story.iterate(0, Second);
  story.at(Second).fire(story.last_timer(), 1, story.last_future());
  story.iterate(1);
  story.run(1);
  story.print("after", {4});
  story.done();
  story.run_end();
  return story;
}

TEST(Moments, ANewTaskIsOneMomentWithItsPlaceInTheQueue) {
  Story story = naps();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_FALSE(moments.is_moment(Detail::All, 0));
  EXPECT_EQ(moments.first(Detail::Tasks), 1U);
}

TEST(Moments, TheQueueIsShownFromDetailTwoOn) {
  Story story = naps();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_EQ(moments.count(Detail::Queue), moments.count(Detail::Tasks) + 1);
  EXPECT_GT(moments.count(Detail::All), moments.count(Detail::Queue));
}

TEST(Moments, AtTakesAMomentATimeOrARecord) {
  Story story = naps();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_EQ(std::get<RecordIndex>(moments.at("1")), moments.first(Detail::Queue));
  EXPECT_EQ(std::get<RecordIndex>(moments.at("#5")), 4U);
  EXPECT_EQ(std::get<RecordIndex>(moments.at("t=99")), moments.last(Detail::Queue));
  const RecordIndex asleep = std::get<RecordIndex>(moments.at("t=0.5"));
  EXPECT_EQ(timeline.record(asleep).kind, Kind::Iter);
}

TEST(Moments, AtSaysWhatIsWrong) {
  Story story = naps();
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_THAT(std::get<std::string>(moments.at("0")), HasSubstr("no moment 0: there are 1 to"));
  EXPECT_THAT(std::get<std::string>(moments.at("#99")), HasSubstr("no record #99"));
  EXPECT_THAT(std::get<std::string>(moments.at("t=-1")), HasSubstr("no time"));
  EXPECT_THAT(std::get<std::string>(moments.at("soon")), HasSubstr("'soon' is no moment"));
}

TEST(Moments, AChapterIsFoundThroughItsLabel) {
  Story story = naps();
  story.source("one\ntwo  # @print\nthree  # @nap\n");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  const Listing listing(Language::Python, trace.sources()[0].text);
  const Chapter chapters[] = {
      {"asleep", "nap", 1}, {"again", "nap", 2}, {"none", "gone", 1}, {"no", "print", 0}};
  const auto marks = moments.chapters(chapters, listing);
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].title, "asleep");
  EXPECT_EQ(timeline.record(marks[0].record).kind, Kind::TaskSuspend);
}

TEST(Moments, TheLastChapterOfALineIsItsLastMoment) {
  Story story = naps();
  story.source("one\ntwo  # @print\nthree\nfour  # @after\n");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Listing listing(Language::Python, trace.sources()[0].text);
  const Chapter chapters[] = {{"awake", "after", Chapter::Last}};
  const auto marks = Moments(timeline).chapters(chapters, listing);
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].record, timeline.prints()[1]);
}

TEST(Moments, OfATaskAreOnlyItsOwn) {
  Story story;
  story.create(1, "main");
  story.create(2, "other");
  story.iterate(2);
  story.run(1, RunHow::First);
  const RecordIndex first = story.done();
  story.run_end();
  const RecordIndex second = story.run(2, RunHow::First);
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_EQ(moments.next_of_task(Detail::Queue, 3, 2), second);
  EXPECT_EQ(moments.previous_of_task(Detail::Queue, second, 1), first);
  EXPECT_EQ(moments.next_of_task(Detail::Queue, second, 1), second);
}

}  // namespace
}  // namespace app::model::testing
