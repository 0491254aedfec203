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

/// The slot of the thread: the first frame with the roundest corners.
Box slot_of(const Drawing& picture) {
  for (const Shape& shape : picture.shapes)
    if (const auto* rect = std::get_if<Rect>(&shape); rect && rect->radius == 10) return rect->box;
  return {};
}

TEST(Stage, KeepsTheThreadsSlotWhereItIsWhileARunPlays) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const Box first = slot_of(drawn(sample, snapshot(sample.timeline(), 0), Sizes[0]));
  for (const RecordIndex n : sample.moments().records(Detail::All))
    EXPECT_EQ(slot_of(drawn(sample, snapshot(sample.timeline(), n), Sizes[0])), first) << n;
}

TEST(Stage, CountsTheDoneTasksItHasNoRoomFor) {
  const Sample sample("layout/traces/semaphore_caps_concurrency");
  const Snapshot end = snapshot(sample.timeline(), sample.timeline().last());
  for (const Box& size : {Box{0, 0, 720, 480}, Box{0, 0, 757, 480}, Box{0, 0, 640, 420}}) {
    std::size_t told = 0;
    for (const testing::SeenText& seen : testing::texts_of(drawn(sample, end, size))) {
      if (seen.text.starts_with("Task-")) ++told;
      if (seen.text.starts_with("+")) told += std::stoul(seen.text.substr(1));
    }
    EXPECT_EQ(told, 13U) << size.w;
  }
}

TEST(Stage, CountsWhoHasComeToABarrier) {
  const Sample sample("layout/traces/barrier");
  bool is_told = false;
  for (const RecordIndex n : sample.moments().records(Detail::Queue))
    is_told = is_told || says(drawn(sample, snapshot(sample.timeline(), n), Sizes[0]), "2 of 3");
  EXPECT_TRUE(is_told);
}

TEST(Stage, SaysWholeWhatTheLoopWaitsForAtEverySize) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  for (const RecordIndex n : sample.moments().records(Detail::All))
    for (const Box& size : Sizes)
      for (const testing::SeenText& seen :
           testing::texts_of(drawn(sample, snapshot(sample.timeline(), n), size)))
        if (seen.text.starts_with("Nothing") || seen.text.starts_with("The loop")) {
          EXPECT_EQ(seen.text.find("…"), std::string::npos) << size.w << " x " << size.h;
        }
}

TEST(Stage, WritesTheEndOfTheLoopsSleepWholeIntoItsDial) {
  const Sample sample("layout/traces/real_time");
  bool is_seen = false;
  for (const RecordIndex n : sample.moments().records(Detail::All)) {
    const Drawing picture = drawn(sample, snapshot(sample.timeline(), n), Sizes[0]);
    for (const testing::SeenText& seen : testing::texts_of(picture)) {
      is_seen = is_seen || seen.text.starts_with("The loop sleeps until");
      EXPECT_FALSE(seen.text.starts_with("0.") && seen.text.ends_with("…")) << seen.text;
    }
  }
  EXPECT_TRUE(is_seen);
}

TEST(Stage, OpensTheCardOnTheThreadHoweverManyTasksLive) {
  const Sample sample("layout/traces/semaphore_caps_concurrency");
  for (const RecordIndex n : sample.moments().records(Detail::Queue)) {
    const Snapshot now = snapshot(sample.timeline(), n);
    if (!now.running || now.running->task == 0 || now.living.size() <= 4) continue;
    EXPECT_GT(slot_of(drawn(sample, now, Sizes[0])).h, 200);
    const auto texts = testing::texts_of(drawn(sample, now, Sizes[0]));
    EXPECT_TRUE(std::ranges::any_of(texts, [](const testing::SeenText& seen) {
      return seen.text == "async" || seen.text == "await" || seen.text == "print";
    })) << n;
  }
}

TEST(Stage, IsSetInLargerTypeWhereItIsWideAndTasksAreFew) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const auto largest = [&](const Box& size) {
    float found = 0;
    for (const Shape& shape : drawn(sample, snapshot(sample.timeline(), 20), size).shapes)
      if (const auto* text = std::get_if<Text>(&shape)) found = std::max(found, text->size);
    return found;
  };
  EXPECT_LT(largest(Sizes[0]), largest(Sizes[2]));
  EXPECT_LT(largest(Sizes[2]), largest(Sizes[6]));
}

TEST(Stage, TakesAnAnswerOnlyWhereTheThreadKeepsItsRoom) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const Snapshot now = snapshot(sample.timeline(), 20);
  const Why answer{.title = "Why does Task-2 wait?", .text = {}, .chain = {}};
  const auto is_answered = [&](const Box& size) {
    return stage({.timeline = sample.timeline(), .now = now, .answer = &answer, .box = size},
                 UiState{})
        .is_answered;
  };
  EXPECT_TRUE(is_answered(Sizes[0]));
  EXPECT_FALSE(is_answered(Sizes[7]));
}

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
