#include "engine/trace/recorder.h"

#include <gtest/gtest.h>

namespace engine::trace {
namespace {

TEST(Recorder, TakesTheTimeOfEachRecordFromTheClock) {
  struct HandClock : Clock {
    Time time = 5;
    Time now() const override { return time; }
  } clock;
  Recorder recorder;
  recorder.start_clock(clock);
  recorder.loop_new();
  clock.time = 7;
  const Trace trace = std::move(recorder).finish(0);
  EXPECT_EQ(trace.records()[0].time, 5);
  EXPECT_EQ(trace.records()[1].time, 7);
}

TEST(Recorder, FillsTheSlotsOfAPush) {
  Recorder recorder;
  recorder.push({.handle = 3,
                 .why = PushWhy::FutureDone,
                 .task = 2,
                 .future = FutureRef::of_future(9),
                 .by = 1});
  const Trace trace = std::move(recorder).finish(0);
  const Record& push = trace.records()[0];
  EXPECT_EQ(push.kind, Kind::Push);
  EXPECT_EQ(push.handle, 3U);
  EXPECT_EQ(push.push_why(), PushWhy::FutureDone);
  EXPECT_EQ(push.task, 2U);
  EXPECT_EQ(push.fut, FutureRef::of_future(9));
  EXPECT_EQ(push.by_handle, 1U);
}

TEST(Recorder, GivesEveryLoopItsNumber) {
  Recorder recorder;
  recorder.loop_new();
  recorder.loop_new();
  recorder.loop_run("run_forever");
  const Trace trace = std::move(recorder).finish(0);
  EXPECT_EQ(trace.records()[0].loop, 1);
  EXPECT_EQ(trace.records()[2].loop, 2);
  EXPECT_EQ(trace.text(trace.records()[2].text), "run_forever");
}

TEST(Recorder, CountsIterationsOverAllLoops) {
  Recorder recorder;
  recorder.loop_new();
  recorder.iteration({});
  recorder.loop_new();
  recorder.iteration({});
  const Trace trace = std::move(recorder).finish(0);
  EXPECT_EQ(trace.records()[3].iteration, 2U);
}

TEST(Recorder, SaysOnceThatItsLimitStruckAndStillEnds) {
  Recorder recorder({.records = 2});
  for (int n = 0; n < 5; ++n)
    recorder.print({}, 0, "line");
  EXPECT_TRUE(recorder.is_full());
  const Trace trace = std::move(recorder).finish(4);
  ASSERT_EQ(trace.records().size(), 4U);
  EXPECT_EQ(trace.records()[2].kind, Kind::Limit);
  EXPECT_EQ(trace.records()[2].count, 2U);
  EXPECT_EQ(trace.records()[3].status, 4U);
}

TEST(Recorder, KeepsABlockingThatGoesOnToItself) {
  Recorder recorder;
  recorder.loop_new();
  const DelayId open = recorder.open_block(0, 0);
  recorder.loop_stop();
  EXPECT_EQ(recorder.so_far().records.size(), 1U);
  recorder.block_took(open, 2);
  const TraceSoFar all = recorder.so_far();
  ASSERT_EQ(all.records.size(), 3U);
  EXPECT_EQ(all.tables.delay(all.records[1].delay), 2);
}

TEST(Recorder, TellsAPoolThatIsClosedFromASleep) {
  Recorder recorder;
  recorder.block_took(recorder.open_block(0, 0), 1);
  recorder.block(0, 0, 1);
  const Trace trace = std::move(recorder).finish(0);
  EXPECT_EQ(trace.text(trace.records()[0].label), "shutdown");
  EXPECT_EQ(trace.text(trace.records()[1].label), "");
}

}  // namespace
}  // namespace engine::trace
