// Looking at the timeline: every sample, many moments, both axes, zoomed in and out.
// Rule: nothing overlaps, nothing is cut off, and a long recording costs no more shapes than a short one.
#include "app/model/layout/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "../story.h"
#include "app/model/layout/lane_bars.h"
#include "app/model/layout/timeline_space.h"
#include "looking.h"
#include "sample_traces.h"
#include "scenarios/registry.h"

namespace app::model::layout {
namespace {

using testing::faults_of;
using testing::Sample;
using testing::says;

constexpr Box Sizes[] = {
    {0, 604, 1440, 232}, {0, 0, 1024, 168}, {0, 0, 600, 124}, {0, 0, 3840, 700}};
constexpr ZoomWindow Zooms[] = {{0, 1}, {0.3, 0.5}, {0.95, 1}};

Drawing drawn(const Timeline& timeline, RecordIndex n, const Box& box, const UiState& ui) {
  return timeline_picture(
             {.timeline = timeline, .cursor = n, .clock = timeline.time(n), .box = box}, ui)
      .drawing;
}

class TimelineOfSample : public ::testing::TestWithParam<std::string> {};

TEST_P(TimelineOfSample, HasNoTextThatOverlapsOrIsCutOff) {
  const Sample sample(GetParam());
  const auto moments = sample.moments().records(Detail::Queue);
  for (std::size_t i = 0; i < moments.size(); i += 3)
    for (const Box& size : Sizes)
      for (const Axis axis : {Axis::Time, Axis::Story})
        for (const ZoomWindow& zoom : Zooms) {
          UiState ui;
          ui.axis = axis;
          ui.zoom = zoom;
          const auto faults = faults_of(drawn(sample.timeline(), moments[i], size, ui));
          ASSERT_TRUE(faults.empty())
              << "record " << moments[i] << " at " << size.w << " x " << size.h << ", axis "
              << int(axis) << ", from " << zoom.from << ": " << faults.front();
        }
}

TEST_P(TimelineOfSample, ShowsEveryLaneWhenScrolledThrough) {
  const Sample sample(GetParam());
  UiState ui;
  std::vector<Target> seen;
  for (float scroll = 0; scroll < 2000; scroll += 20) {
    ui.scroll_of(Panel::Timeline) = scroll;
    for (const Hot& hot : drawn(sample.timeline(), 0, Sizes[1], ui).hot)
      seen.push_back(hot.target);
  }
  for (const TaskStory& task : sample.timeline().tasks()) {
    const bool is_internal = sample.timeline().trace().birth(task.birth).internal;
    const bool is_shown = std::ranges::find(seen, Target{Target::On::Task, task.id}) != seen.end();
    EXPECT_EQ(is_shown, !is_internal) << "Task " << task.id;
  }
}

INSTANTIATE_TEST_SUITE_P(AllSamples, TimelineOfSample, ::testing::ValuesIn(testing::sample_names()),
                         [](const auto& sample) {
                           return sample.param.substr(sample.param.rfind('/') + 1);
                         });

TEST(TimelinePicture, NamesItsChapters) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const std::vector<ChapterMark> chapters{{"in the middle", sample.timeline().size() / 2}};
  UiState ui;
  ui.axis = Axis::Story;
  const TimelineScene scene{.timeline = sample.timeline(), .chapters = chapters, .box = Sizes[0]};
  EXPECT_TRUE(says(timeline_picture(scene, ui).drawing, "in the middle"));
}

TEST(TimelinePicture, CoversNoMarkOfAChapterWithALabelOfTheAxis) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const std::vector<ChapterMark> chapters{{"at once", 0}};
  const TimelineScene scene{.timeline = sample.timeline(), .chapters = chapters, .box = Sizes[0]};
  const auto shapes = timeline_picture(scene, UiState{}).drawing.shapes;
  const auto label = std::ranges::find_if(shapes, [](const Shape& shape) {
    const auto* text = std::get_if<Text>(&shape);
    return text && text->text == "0.0 s";
  });
  ASSERT_NE(label, shapes.end());
  EXPECT_GE(std::count_if(label, shapes.end(),
                          [](const Shape& shape) {
                            const auto* path = std::get_if<Path>(&shape);
                            return path && path->is_closed && path->fill.ink == Ink::Accent;
                          }),
            2);
}

TEST(TimelinePicture, SetsNoLabelOfTheAxisUnderThePlayhead) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const auto picture_at = [&](trace::Time clock) {
    const TimelineScene scene{.timeline = sample.timeline(), .clock = clock, .box = Sizes[0]};
    return timeline_picture(scene, UiState{});
  };
  const Drawing first = picture_at(0).drawing;
  const auto label = std::ranges::find_if(first.shapes, [](const Shape& shape) {
    const auto* text = std::get_if<Text>(&shape);
    return text && text->text == "1.0 s";
  });
  ASSERT_NE(label, first.shapes.end());
  const float middle = std::get<Text>(*label).at.x + 10;
  trace::Time clock = 0;
  while (picture_at(clock).playhead < middle)
    clock += 1'000'000;
  EXPECT_FALSE(says(picture_at(clock).drawing, "1.0 s"));
}

TEST(TimelinePicture, SetsNoNameOfAChapterOverAnother) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  std::vector<ChapterMark> chapters;
  for (RecordIndex n = 0; n < sample.timeline().size(); ++n)
    chapters.push_back({"chapter " + std::to_string(n), n});
  for (const Axis axis : {Axis::Time, Axis::Story}) {
    UiState ui;
    ui.axis = axis;
    const TimelineScene scene{.timeline = sample.timeline(), .chapters = chapters, .box = Sizes[0]};
    EXPECT_TRUE(faults_of(timeline_picture(scene, ui).drawing).empty());
  }
}

TEST(TimelinePicture, AtItsOwnHeightShowsEveryLane) {
  for (const std::string& name : testing::sample_names()) {
    const Sample sample(name);
    const Box box{0, 0, 1440, timeline_height(sample.timeline())};
    const TimelineScene scene{.timeline = sample.timeline(), .box = box};
    EXPECT_EQ(timeline_picture(scene, UiState{}).scroll_limit, 0) << name;
  }
}

/// Tasks that run once each, one after the other.
trace::Trace one_after_the_other(trace::TaskId tasks) {
  model::testing::Story story;
  for (trace::TaskId task = 1; task <= tasks; ++task) {
    story.create(task, "work");
    story.push(task, trace::PushWhy::CreateTask);
  }
  story.iterate(tasks);
  for (trace::TaskId task = 1; task <= tasks; ++task) {
    story.run(task, trace::RunHow::First);
    story.done();
    story.run_end();
  }
  return story.tell();
}

TEST(TimelinePicture, FollowsTheRunningTaskThroughMoreLanesThanFit) {
  const trace::Trace trace = one_after_the_other(40);
  const Timeline timeline(trace);
  for (const RunStay& run : timeline.run_stays()) {
    if (run.task == 0) continue;
    const Drawing picture = drawn(timeline, run.begin, Sizes[1], UiState{});
    EXPECT_TRUE(std::ranges::any_of(picture.hot, [&](const Hot& hot) {
      return hot.target == Target{Target::On::Task, run.task};
    })) << run.task;
  }
}

TEST(TimelinePicture, StaysWhereAPersonScrolledIt) {
  const trace::Trace trace = one_after_the_other(40);
  const Timeline timeline(trace);
  UiState ui;
  ui.timeline_follows = false;
  const RecordIndex late = timeline.run_stays().back().begin;
  const TimelineScene scene{.timeline = timeline, .cursor = late, .box = Sizes[1]};
  EXPECT_EQ(timeline_picture(scene, ui).scroll, 0);
}

TEST(TimelinePicture, KeepsTheLoopsLaneWhileOthersAreScrolledUnderIt) {
  const trace::Trace trace = one_after_the_other(40);
  const Timeline timeline(trace);
  const Drawing picture = drawn(timeline, timeline.last(), Sizes[1], UiState{});
  const auto loop =
      std::ranges::find(picture.hot, Target{Target::On::Lane, LoopLane}, &Hot::target);
  ASSERT_NE(loop, picture.hot.end());
  for (const Hot& hot : picture.hot)
    if (hot.target.on == Target::On::Task)
      EXPECT_GE(hot.box.y, loop->box.bottom()) << hot.target.id;
}

TEST(TimelinePicture, ShowsWorkersBeforeTasksThatDoNotFit) {
  const trace::Trace trace =
      scenarios::record(*scenarios::find("processes_share_the_computing"), {});
  const Timeline timeline(trace);
  const Box low{0, 0, 800, height_for_rows(timeline, 16) - 100};
  const TimelineSpace space = timeline_space(timeline, low, 0);
  ASSERT_GT(space.below, 0U);
  EXPECT_EQ(space.workers_on_top, 11U);
  for (std::size_t row = 0; row < row_count(timeline); ++row) {
    const LaneIndex lane = space.lanes[row];
    EXPECT_EQ(space.row_of(lane), row);
    EXPECT_EQ(timeline.lanes()[lane].is_worker(), row >= 1 && row <= space.workers_on_top);
  }
}

TEST(TimelinePicture, GivesHalfOfALowPictureToWorkersThatWouldFillIt) {
  const trace::Trace trace =
      scenarios::record(*scenarios::find("processes_share_the_computing"), {});
  const Timeline timeline(trace);
  const Box low{0, 0, 800, height_for_rows(timeline, 16) / 3};
  const TimelineSpace space = timeline_space(timeline, low, 0);
  EXPECT_EQ(space.workers_on_top, space.visible.size() / 2);
  for (std::size_t row = 0; row < row_count(timeline); ++row)
    EXPECT_EQ(space.row_of(space.lanes[row]), row);
  for (const std::size_t row : space.visible)
    EXPECT_EQ(timeline.lanes()[space.lanes[row]].is_worker(),
              row >= 1 && row <= space.workers_on_top);
}

TEST(TimelinePicture, KeepsTheOrderOfCreationWhereAllLanesFit) {
  const trace::Trace trace =
      scenarios::record(*scenarios::find("processes_share_the_computing"), {});
  const Timeline timeline(trace);
  const TimelineSpace space =
      timeline_space(timeline, {0, 0, 800, height_for_rows(timeline, 16)}, 0);
  EXPECT_TRUE(std::ranges::is_sorted(space.lanes));
}

TEST(TimelinePicture, DrawsJobsInTheRowsOfTheirWorkers) {
  const Sample sample("layout/traces/process_pool");
  ASSERT_EQ(sample.timeline().jobs().size(), 3U);
  UiState ui;
  ui.axis = Axis::Time;
  const Drawing picture = drawn(sample.timeline(), sample.timeline().last(), Sizes[3], ui);
  EXPECT_TRUE(says(picture, "process 1"));
  EXPECT_TRUE(says(picture, "process 2"));
  EXPECT_FALSE(says(picture, "process 3"));
  EXPECT_TRUE(says(picture, "crunch (job 3)"));
  EXPECT_EQ(row_count(sample.timeline()), 4U);
}

/// Task 1 gathers 2 and 3 and goes on when the first of them has ended.
trace::Trace half_gathered() {
  model::testing::Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, trace::RunHow::First);
  story.create(2, "fail");
  story.create(3, "work");
  const auto both = {trace::FutureRef::of_task(2), trace::FutureRef::of_task(3)};
  story.suspend({.on = trace::WaitOn::Gather,
                 .fut = trace::FutureRef::of_future(9),
                 .count = 2,
                 .targets = both});
  story.run_end();
  story.at(model::testing::Second);
  for (const trace::TaskId task : {2U, 3U}) {
    story.iterate(1);
    story.run(task, trace::RunHow::First);
    story.done();
    if (task == 2) story.push(1, trace::PushWhy::FutureDone, trace::FutureRef::of_future(9));
    story.run_end();
    story.at(2 * model::testing::Second);
  }
  return story.tell();
}

TEST(TimelinePicture, SaysOfAWaitThatEndedWhatWasSoThen) {
  const trace::Trace trace = half_gathered();
  const Timeline timeline(trace);
  const Drawing picture = drawn(timeline, timeline.last(), Sizes[3], UiState{});
  EXPECT_TRUE(says(picture, "gather of 2, 1 done"));
  EXPECT_FALSE(says(picture, "gather of 2, 2 done"));
}

TEST(TimelinePicture, SetsNoNumberOfAnIterationUnderWhatBlocksIt) {
  model::testing::Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, trace::RunHow::First);
  for (int second = 0; second < 3; ++second) {
    story.print("before");
    story.block(1);
    story.print("after");
  }
  const trace::Trace trace = story.tell();
  const Timeline timeline(trace);
  UiState ui;
  ui.axis = Axis::Story;
  const Drawing picture = drawn(timeline, timeline.last(), Sizes[0], ui);
  std::vector<Box> blocks;
  for (const Shape& shape : picture.shapes)
    if (const auto* bar = std::get_if<Bar>(&shape); bar && bar->state == State::Blocking)
      blocks.push_back(bar->box);
  ASSERT_GE(blocks.size(), 3U);
  const auto texts = testing::texts_of(picture);
  const auto number = std::ranges::find(texts, "1", &testing::SeenText::text);
  ASSERT_NE(number, texts.end());
  for (const Box& block : blocks)
    EXPECT_TRUE(number->box.right() <= block.x || number->box.x >= block.right() ||
                number->box.y >= block.bottom())
        << block.x;
}

int outlines(const Drawing& picture) {
  return static_cast<int>(std::ranges::count_if(picture.shapes, [](const Shape& shape) {
    const auto* rect = std::get_if<Rect>(&shape);
    return rect && rect->is_dashed && rect->stroke.ink == Ink::Text;
  }));
}

TEST(TimelinePicture, OutlinesWhereTheBarsOfTheRunBeforeStood) {
  const Sample now("layout/traces/semaphore_caps_concurrency");
  const Sample before("layout/traces/create_task_overlaps_waits");
  TimelineScene scene{.timeline = now.timeline(), .ghost = &before.timeline(), .box = Sizes[0]};
  const Drawing picture = timeline_picture(scene, UiState{}).drawing;
  EXPECT_GT(outlines(picture), 0);
  EXPECT_TRUE(says(picture, "before 2.000 s"));
  EXPECT_EQ(faults_of(picture), std::vector<std::string>{});
  scene.ghost = &now.timeline();
  EXPECT_EQ(outlines(timeline_picture(scene, UiState{}).drawing), 0);
}

TEST(TimelinePicture, IsAsLongAsTheLongerOfTwoRuns) {
  const Sample now("layout/traces/semaphore_caps_concurrency");
  const Sample before("layout/traces/create_task_overlaps_waits");
  const TimelineScene scene{
      .timeline = now.timeline(), .ghost = &before.timeline(), .box = Sizes[0]};
  const AxisScale scale = timeline_picture(scene, UiState{}).scale;
  EXPECT_LT(scale.x_of_time(now.timeline().duration()), scale.area().right() - 100);
}

TEST(TimelinePicture, SaysWhoBlocksTheLoop) {
  const Sample sample("traces/time_sleep_blocks");
  const Timeline& timeline = sample.timeline();
  const std::string who = timeline.task_name(timeline.blocks().front().task);
  EXPECT_TRUE(says(drawn(timeline, timeline.last(), Sizes[3], UiState{}), "blocked by " + who));
}

TEST(TimelinePicture, FadesWhatLiesAfterThePlayhead) {
  const Sample sample("layout/traces/create_task_overlaps_waits");
  const auto has_faded = [&](RecordIndex n) {
    const Drawing picture = drawn(sample.timeline(), n, Sizes[0], UiState{});
    return std::ranges::any_of(picture.shapes, [](const Shape& shape) {
      const auto* bar = std::get_if<Bar>(&shape);
      return bar && bar->is_faded;
    });
  };
  EXPECT_TRUE(has_faded(0));
  EXPECT_FALSE(has_faded(sample.timeline().last()));
}

TEST(TimelinePicture, TurnsAPointBackIntoTheRecordItStandsFor) {
  const Sample sample("layout/traces/semaphore_caps_concurrency");
  const AxisScale scale(sample.timeline(), Axis::Story, {0, 1}, {100, 0, 1000, 100});
  for (const RecordIndex n : sample.moments().records(Detail::Queue)) {
    const auto position = sample.timeline().story_position(n);
    if (position == sample.timeline().story_position(n + 1)) continue;
    EXPECT_EQ(sample.timeline().story_position(scale.record_at(scale.cursor_x(n))), position) << n;
  }
}

/// One task that sleeps and runs again, over and over.
trace::Trace long_story(int steps) {
  model::testing::Story story;
  story.create(1, "main");
  story.push(1, trace::PushWhy::CreateTask);
  for (int i = 0; i < steps; ++i) {
    story.at(i * model::testing::Millisecond);
    story.iterate(1);
    story.run(1);
    story.sleep(0.001);
    story.run_end();
    story.at((i + 1) * model::testing::Millisecond);
    story.fire(story.last_timer(), 1, story.last_future());
  }
  return story.tell();
}

TEST(TimelinePicture, HasABoundedNumberOfShapesHoweverLongTheRecording) {
  const trace::Trace trace = long_story(20'000);
  const Timeline timeline(trace);
  for (const Axis axis : {Axis::Time, Axis::Story}) {
    UiState ui;
    ui.axis = axis;
    EXPECT_LT(drawn(timeline, timeline.size() / 2, Sizes[3], ui).shapes.size(), 5000U);
  }
}

TEST(LaneBars, DrawNarrowStepsTogetherAsTheMostImportant) {
  const trace::Trace trace = long_story(2'000);
  const Timeline timeline(trace);
  const AxisScale scale(timeline, Axis::Time, {0, 1}, {0, 0, 300, 20});
  const LaneBars pieces = lane_bars(timeline, 1, scale, 3);
  EXPECT_LE(pieces.bars.size() + pieces.ticks.size(), 210U);
  EXPECT_FALSE(pieces.ticks.empty());
  EXPECT_EQ(pieces.ticks.front().state, State::Running);
}

}  // namespace
}  // namespace app::model::layout
