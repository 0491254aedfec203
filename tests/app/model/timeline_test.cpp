#include "app/model/timeline.h"

#include <gmock/gmock.h>

#include "replay.h"
#include "samples.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class EveryTimeline : public ::testing::TestWithParam<std::string> {};

TEST_P(EveryTimeline, WakesBackwardsInRecordOrder) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  RecordIndex before = 0;
  for (const WakeEdge& edge : timeline.edges()) {
    EXPECT_LT(edge.cause, edge.effect);
    EXPECT_LE(before, edge.effect);
    EXPECT_LT(edge.from, timeline.lanes().size());
    EXPECT_LT(edge.to, timeline.lanes().size());
    before = edge.effect;
  }
}

TEST_P(EveryTimeline, CoversEveryTaskWithSpansThatTouch) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  for (const TaskStory& task : timeline.tasks()) {
    const auto spans = timeline.spans(task.lane);
    ASSERT_FALSE(spans.empty());
    EXPECT_EQ(spans.front().first, task.born);
    for (std::size_t row = 0; row < spans.size(); ++row) {
      EXPECT_LT(spans[row].first, spans[row].end);
      EXPECT_LE(spans[row].begin, spans[row].until);
      if (row > 0) EXPECT_EQ(spans[row - 1].end, spans[row].first);
    }
  }
}

TEST_P(EveryTimeline, NeverNarrowsTheStoryAxis) {
  const Trace trace = read_sample(GetParam());
  const Timeline timeline(trace);
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    ASSERT_LE(timeline.story_position(n), timeline.story_position(n + 1));
  }
  EXPECT_EQ(timeline.story_position(timeline.size()), timeline.story_width());
}

INSTANTIATE_TEST_SUITE_P(Traces, EveryTimeline, ::testing::ValuesIn(sample_traces()), sample_name);

/// Task 1 makes 2 and 3, and 2 makes 4.
Trace family() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "child", {"1"});
  story.create(3, "child", {"2"});
  story.done();
  story.run_end();
  story.iterate(2);
  story.run(2, RunHow::First);
  story.create(4, "grandchild");
  return story.tell();
}

TEST(Timeline, PutsChildrenIndentedAfterTheirParents) {
  const Trace trace = family();
  const Timeline timeline(trace);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
  for (const Lane& lane : timeline.lanes())
    rows.emplace_back(lane.id, lane.depth);
  EXPECT_THAT(rows, ElementsAre(std::pair(0, 0), std::pair(1, 0), std::pair(2, 1), std::pair(4, 2),
                                std::pair(3, 1)));
}

TEST(Timeline, DropsArgumentsThatAreNoPlainValues) {
  Story story;
  story.create(1, "download", {"4", "<Semaphore>"});
  const Trace trace = story.tell();
  EXPECT_EQ(Timeline(trace).task_call(1), "download(4)");
}

TEST(Timeline, AWaitAtAnUnknownLineIsNotWhereTheTaskWasMade) {
  Story story;
  story.create(1, "to_thread", {}, {7, "main"});
  story.iterate(1);
  story.run(1, RunHow::First);
  story.suspend({.on = WaitOn::Executor, .job = 1});
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const auto spans = timeline.spans(timeline.task(1)->lane);
  EXPECT_NE(spans.front().site, 0U);
  EXPECT_EQ(spans.back().state, State::Waiting);
  EXPECT_EQ(spans.back().site, 0U);
}

TEST(Timeline, ANewTaskHasAnEdgeFromItsMaker) {
  const Trace trace = family();
  const Timeline timeline(trace);
  ASSERT_THAT(timeline.edges(), SizeIs(3));
  EXPECT_EQ(timeline.edges()[0].kind, WakeEdge::Kind::Created);
  EXPECT_EQ(timeline.edges()[0].from, timeline.task(1)->lane);
  EXPECT_EQ(timeline.record(timeline.edges()[0].cause).kind, Kind::TaskNew);
}

TEST(Timeline, CallbacksPassTheCauseOn) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "child");
  story.suspend({.on = WaitOn::Gather, .fut = FutureRef::of_future(1), .count = 1});
  story.run_end();
  story.iterate(1);
  story.run(2, RunHow::First);
  story.push_callback(50, "gather.<locals>._done_callback", PushWhy::FutureDone,
                      FutureRef::of_task(2));
  story.done();
  story.run_end();
  story.iterate(1);
  story.run_callback(50, "gather.<locals>._done_callback");
  const RecordIndex woken = story.push(1, PushWhy::FutureDone, FutureRef::of_future(1));
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const WakeEdge* edge = timeline.edge_to(woken);
  ASSERT_NE(edge, nullptr);
  EXPECT_EQ(edge->from, timeline.task(2)->lane);
}

TEST(Timeline, ALongTimerDoesNotHideShortOnes) {
  std::vector<Interval> intervals{{0, NoRecord}};
  for (RecordIndex n = 1; n < 1000; ++n)
    intervals.push_back({n, n + 1});
  const IntervalIndex index(intervals);
  EXPECT_THAT(index.rows_at(500), ElementsAre(0, 500));
  EXPECT_EQ(index.count_at(500), 2U);
  EXPECT_EQ(index.next_at(500, 1), 500U);
  EXPECT_EQ(index.next_at(500, 501), NoRecord);
}

}  // namespace
}  // namespace app::model::testing
