// Two runs on one axis judged by looking: every scenario with its cure, several moments, every size.
// Rule: no expectation names a pixel; what is checked is what a person would complain about.
#include "app/model/layout/comparison.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>

#include "app/model/layout/window.h"
#include "tests/app/model/layout/opened_comparison.h"
#include "tests/app/model/layout/seen.h"

namespace app::model::layout {
namespace {

constexpr Size Sizes[] = {{1024, 640},  {1280, 720}, {1440, 900},
                          {1920, 1080}, {683, 427},  {480, 300}};

constexpr std::string_view Blocking = "time_sleep_blocks_the_loop";
constexpr std::string_view Overlapping = "create_task_overlaps_waits";

/// Every scenario beside its cure, where both run on the engine.
void for_every_cure(const std::function<void(OpenedComparison&)>& look) {
  for (const scenarios::Scenario& scenario : scenarios::all()) {
    const std::string& text = scenario.lesson.cure;
    const scenarios::Scenario* cure = scenarios::find(text.substr(0, text.find(':')));
    if (cure == nullptr || cure->program == nullptr || scenario.program == nullptr) continue;
    SCOPED_TRACE(fmt::format("{} and {}", scenario.name, cure->name));
    OpenedComparison both(scenario.name, cure->name);
    look(both);
  }
}

void look_at_all_moments(
    OpenedComparison& runs,
    const std::function<void(const WindowInput&, const WindowPicture&)>& look) {
  for (const Axis axis : {Axis::Time, Axis::Story}) {
    runs.ui.axis = axis;
    runs.playback.set_axis(axis);
    const std::uint32_t last = runs.playback.moment_count() - 1;
    for (const std::uint32_t moment : {0U, last / 3, last * 2 / 3, last})
      for (const Size& size : Sizes) {
        runs.playback.go_to_moment(moment);
        const WindowInput input = runs.input(size);
        SCOPED_TRACE(fmt::format("moment {} on {}x{}, axis {}", moment + 1, size.w, size.h,
                                 static_cast<int>(axis)));
        look(input, window(input));
      }
  }
}

void look_at_all(const std::function<void(const WindowInput&, const WindowPicture&)>& look) {
  for_every_cure([&](OpenedComparison& both) { look_at_all_moments(both, look); });
  {
    SCOPED_TRACE("the four ways");
    OpenedComparison ways = opened_tools();
    look_at_all_moments(ways, look);
  }
  SCOPED_TRACE("the four joins");
  OpenedComparison joins = opened_joins();
  look_at_all_moments(joins, look);
}

std::vector<float> lines_in_accent(const Drawing& drawing) {
  std::vector<float> lines;
  for (const Shape& shape : drawing.shapes)
    if (const auto* line = std::get_if<Line>(&shape))
      if (line->paint == Paint{Ink::Accent} && line->from.x == line->to.x && line->width == 2)
        lines.push_back(line->from.x);
  return lines;
}

bool says(const Drawing& drawing, std::string_view words) {
  return std::ranges::any_of(seen_texts(drawing), [&](const SeenText& seen) {
    return seen.text.text.find(words) != std::string::npos;
  });
}

TEST(ComparisonPicture, NoTextTouchesAnother) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    const std::vector<SeenText> texts = seen_texts(picture.drawing);
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = i + 1; j < texts.size(); ++j)
        EXPECT_FALSE(has_area(common(texts[i].visible(), texts[j].visible()), 1))
            << '"' << texts[i].text.text << "\" and \"" << texts[j].text.text << '"';
  });
}

TEST(ComparisonPicture, NoTextIsCutAtItsSidesOrLeavesItsPanel) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    std::vector<Box> places{picture.frame.top_bar, picture.frame.strips, picture.frame.transport};
    for (const Place& place : picture.frame.places)
      places.push_back(place.box);
    for (const SeenText& seen : seen_texts(picture.drawing)) {
      EXPECT_GE(seen.box.x, seen.clip.x - 0.5F) << seen.text.text;
      EXPECT_LE(seen.box.right(), seen.clip.right() + 0.5F) << seen.text.text;
      EXPECT_TRUE(std::ranges::any_of(places, [&](const Box& place) {
        return is_inside(seen.visible(), place, 1);
      })) << seen.text.text;
    }
  });
}

TEST(ComparisonPicture, NoTextIsSmallerThan13Points) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    for (const SeenText& seen : seen_texts(picture.drawing))
      EXPECT_GE(seen.text.size, 13) << seen.text.text;
  });
}

TEST(ComparisonPicture, EveryButtonAnswersInItsMiddle) {
  look_at_all([](const WindowInput&, const WindowPicture& picture) {
    const std::vector<Hot>& hot = picture.drawing.hot;
    for (const Hot& button : hot) {
      EXPECT_TRUE(is_inside(button.box, picture.drawing.bounds, 20));
      if (button.target.on != Target::On::Action) continue;
      const auto top = std::find_if(hot.rbegin(), hot.rend(), [&](const Hot& h) {
        return h.box.contains(button.box.centre());
      });
      EXPECT_EQ(top->target, button.target) << row_of(static_cast<Action>(button.target.id)).name;
    }
  });
}

TEST(ComparisonPicture, OneCursorGoesThroughBothRuns) {
  OpenedComparison both(Blocking, Overlapping);
  for (const Axis axis : {Axis::Time, Axis::Story})
    for (std::uint32_t moment = 0; moment < both.playback.moment_count(); ++moment) {
      both.ui.axis = axis;
      both.playback.set_axis(axis);
      both.playback.go_to_moment(moment);
      const std::vector<float> lines = lines_in_accent(window(both.input({1440, 900})).drawing);
      ASSERT_EQ(lines.size(), 2U) << moment;
      EXPECT_EQ(lines[0], lines[1]);
    }
}

TEST(ComparisonPicture, SaysWhereBothRunsEnd) {
  OpenedComparison both(Blocking, Overlapping);
  const Drawing drawing = window(both.input({1440, 900})).drawing;
  EXPECT_TRUE(says(drawing, "ends 3.000 s"));
  EXPECT_TRUE(says(drawing, "ends 2.000 s"));
}

TEST(ComparisonPicture, TheShorterRunEndsWhereItsTimeIsOnTheCommonAxis) {
  OpenedComparison both(Blocking, Overlapping);
  const WindowPicture picture = window(both.input({1440, 900}));
  const auto end_of = [&](std::string_view words) {
    for (const SeenText& seen : seen_texts(picture.drawing))
      if (seen.text.text == words) return seen.box.x;
    return -1.0F;
  };
  EXPECT_NEAR(end_of("ends 2.000 s"), picture.scale->x_of_fraction(2.0 / 3) + 5, 1);
}

TEST(ComparisonPicture, SaysTheVerdictAndBothNames) {
  for_every_cure([](OpenedComparison& both) {
    for (const Size& size : {Size{1440, 900}, Size{1024, 640}}) {
      const WindowInput input = both.input(size);
      const Drawing drawing = window(input).drawing;
      for (const std::string& clause : input.comparison->verdict)
        EXPECT_TRUE(says(drawing, clause)) << clause;
      for (const ComparedRun& run : input.comparison->runs)
        EXPECT_TRUE(says(drawing, run.name)) << run.name;
    }
  });
}

TEST(ComparisonPicture, WhatIsPointedAtInOneRunLightsUpInBoth) {
  OpenedComparison both(Blocking, Overlapping);
  both.ui.hover = {.on = Target::On::Task, .id = 2, .run = 1};
  const Drawing drawing = window(both.input({1440, 900})).drawing;
  const auto lit = std::ranges::count_if(drawing.shapes, [](const Shape& shape) {
    const auto* rect = std::get_if<Rect>(&shape);
    return rect != nullptr && rect->fill.ink == Ink::Highlight && rect->box.w > 500;
  });
  EXPECT_EQ(lit, 2);
}

TEST(ComparisonPicture, TellsTheRunOfWhatIsPointedAt) {
  OpenedComparison both(Blocking, Overlapping);
  both.playback.end();
  std::size_t lines[2] = {0, 0};
  for (const Hot& hot : window(both.input({1440, 900})).drawing.hot)
    if (hot.target.on == Target::On::Record) ++lines[hot.target.run];
  EXPECT_EQ(lines[0], both.timeline(0).prints().size() + 1);
  EXPECT_EQ(lines[1], both.timeline(1).prints().size());
}

TEST(ComparisonPicture, AloneShowsEveryLaneOfBoth) {
  for_every_cure([](OpenedComparison& both) {
    WindowInput input = both.input({});
    input.size = comparison_size(*input.comparison);
    const Drawing drawing = comparison_alone(input);
    for (const std::uint32_t run : {0U, 1U})
      for (const TaskStory& task : input.comparison->playback->timeline(run).tasks()) {
        if (input.comparison->playback->timeline(run).lanes()[task.lane].is_internal) continue;
        const Target target{.on = Target::On::Task, .id = task.id, .run = run};
        EXPECT_TRUE(std::ranges::any_of(
            drawing.hot, [&](const Hot& hot) { return hot.target == target && hot.box.h > 8; }))
            << task.id << " of run " << run;
      }
  });
}

}  // namespace
}  // namespace app::model::layout
