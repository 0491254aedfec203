// Looking at the stage: every sample, every moment, at sizes from a corner to a wall.
// Rule: nothing overlaps, nothing is cut off, and the numbers shown are the snapshot's.
#include "app/model/layout/stage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "looking.h"
#include "sample_traces.h"

namespace app::model::layout {
namespace {

using testing::beside;
using testing::faults_of;
using testing::Sample;
using testing::says;

constexpr Box Sizes[] = {
    {0, 0, 720, 540}, {372, 44, 468, 370}, {0, 0, 1000, 700}, {0, 0, 418, 218}, {0, 0, 300, 210},
    {0, 0, 620, 420}, {0, 0, 2640, 1600},  {0, 0, 341, 140},  {0, 0, 341, 90},  {0, 0, 240, 60}};

Drawing drawn(const Sample& sample, const Snapshot& now, const Box& box) {
  return stage({.timeline = sample.timeline(),
                .now = now,
                .listing = &sample.listing(),
                .file = sample.file(),
                .clock = now.time,
                .box = box},
               UiState{})
      .drawing;
}

class StageOfSample : public ::testing::TestWithParam<std::string> {
 protected:
  template <class Check>
  void at_every_moment(Check check) {
    const Sample sample(GetParam());
    for (const RecordIndex n : sample.moments().records(Detail::All))
      check(sample, snapshot(sample.timeline(), n));
  }
};

TEST_P(StageOfSample, HasNoTextThatOverlapsOrIsCutOff) {
  at_every_moment([](const Sample& sample, const Snapshot& now) {
    for (const Box& size : Sizes) {
      const std::vector<std::string> faults = faults_of(drawn(sample, now, size));
      ASSERT_TRUE(faults.empty()) << "record " << now.record << " at " << size.w << " x " << size.h
                                  << ": " << faults.front() << ", of " << faults.size();
    }
  });
}

TEST_P(StageOfSample, CountsWhatTheSnapshotHolds) {
  at_every_moment([](const Sample& sample, const Snapshot& now) {
    const Drawing picture = drawn(sample, now, Sizes[0]);
    EXPECT_EQ(beside(picture, "Ready queue"), std::to_string(now.ready.size())) << now.record;
    EXPECT_EQ(beside(picture, "Waiting"), std::to_string(now.waiting.size())) << now.record;
  });
}

TEST_P(StageOfSample, HasACardOrACountForEveryLivingTask) {
  at_every_moment([](const Sample& sample, const Snapshot& now) {
    const Drawing picture = drawn(sample, now, Sizes[2]);
    const auto has_card = [&](trace::TaskId task) {
      return std::ranges::any_of(picture.hot, [&](const Hot& hot) {
        return hot.target == Target{Target::On::Task, task};
      });
    };
    for (const Snapshot::Living& living : now.living)
      EXPECT_TRUE(has_card(living.task)) << "Task " << living.task << " at record " << now.record;
  });
}

INSTANTIATE_TEST_SUITE_P(AllSamples, StageOfSample, ::testing::ValuesIn(testing::sample_names()),
                         [](const auto& sample) {
                           return sample.param.substr(sample.param.rfind('/') + 1);
                         });

TEST(Stage, LooksBlockedWhileATaskHoldsTheLoop) {
  const Sample sample("traces/time_sleep_blocks");
  const auto blocks = sample.timeline().blocks();
  ASSERT_FALSE(blocks.empty());
  const Drawing picture =
      drawn(sample, snapshot(sample.timeline(), blocks.front().first), Sizes[0]);
  EXPECT_TRUE(says(picture, "Nothing else can run."));
}

}  // namespace
}  // namespace app::model::layout
