#include <gtest/gtest.h>

#include "app/model/explanation.h"
#include "story.h"

namespace app::model::testing {
namespace {

/// 50 tasks that yield in turn until there are `records` records.
Trace yielding(std::uint32_t records) {
  constexpr TaskId Tasks = 50;
  Story story;
  for (TaskId task = 1; task <= Tasks; ++task)
    story.create(task, "worker", {}, {3});
  while (story.builder().size() < records) {
    story.iterate(Tasks);
    for (TaskId task = 1; task <= Tasks; ++task) {
      story.run(task);
      story.push(task, PushWhy::Yield);
      story.suspend({.on = WaitOn::Yield}, {5, "worker"});
      story.run_end();
    }
  }
  return story.tell();
}

TEST(Scale, ASnapshotNamesOnlyWhatIsThere) {
  const Trace trace = yielding(20'000);
  const Timeline timeline(trace);
  const Snapshot now = snapshot(timeline, timeline.size() / 2);
  EXPECT_LE(now.ready.size(), 50U);
  EXPECT_EQ(now.living.size(), 50U);
}

TEST(Scale, AMillionRecordsGetTheirMoments) {
  const Trace trace = yielding(1'000'000);
  const Timeline timeline(trace);
  const Moments moments(timeline);
  EXPECT_GT(moments.count(Detail::Tasks), 400'000U);
}

}  // namespace
}  // namespace app::model::testing
