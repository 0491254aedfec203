// Sheets, strips and panels judged by what can be read and pressed on them.
#include "app/model/layout/sheets.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/model/explanation.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/strips.h"
#include "app/model/layout/window.h"
#include "tests/app/model/layout/opened_scenario.h"
#include "tests/app/model/layout/seen.h"

namespace app::model::layout {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Size Large{1440, 900};

OpenedRun semaphore() { return opened(*scenarios::find("semaphore_caps_concurrency")); }

std::vector<std::string> words_of(const Drawing& drawing) {
  std::vector<std::string> words;
  for (const Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<Text>(&shape)) words.push_back(text->text);
  return words;
}

std::vector<Target> targets_of(const Drawing& drawing) {
  std::vector<Target> targets;
  for (const Hot& hot : drawing.hot)
    targets.push_back(hot.target);
  return targets;
}

TEST(HelpSheet, NamesEveryActionOfTheTable) {
  OpenedRun run = semaphore();
  const auto words = words_of(help_sheet(run.input({1440, 2000}), {0, 0, 1440, 2000}).drawing);
  for (const ActionRow& row : ActionTable)
    EXPECT_THAT(words, Contains(std::string(row.name))) << row.name;
}

TEST(HelpSheet, AnActionThatIsAvailableCanBePressed) {
  OpenedRun run = semaphore();
  const WindowInput input = run.input(Large);
  const auto targets = targets_of(help_sheet(input, {0, 0, 1440, 2000}).drawing);
  for (const ActionRow& row : ActionTable)
    if (is_available(row.action, input.ui, action_context(input))) {
      EXPECT_THAT(targets, Contains(target_of(row.action))) << row.name;
    }
}

TEST(HelpSheet, ShowsAllRowsWithoutScrollingIn1440x900) {
  OpenedRun run = semaphore();
  EXPECT_EQ(help_sheet(run.input(Large), {0, 0, 1440, 900}).scroll_limit, 0);
}

TEST(LessonsDrawer, EveryScenarioCanBeOpened) {
  OpenedRun run = semaphore();
  const auto targets =
      targets_of(lessons_drawer(run.input({1440, 3000}), {0, 0, 1440, 3000}).drawing);
  for (std::uint32_t row = 0; row < run.lessons.size(); ++row)
    EXPECT_THAT(targets, Contains(Target{Target::On::Lesson, row}));
}

TEST(LessonsDrawer, NoTitleIsCutOff) {
  OpenedRun run = semaphore();
  const auto words = words_of(lessons_drawer(run.input({1024, 3000}), {0, 0, 1024, 3000}).drawing);
  for (const LessonRow& row : run.lessons)
    EXPECT_THAT(words, Contains(row.title));
}

TEST(LessonsDrawer, ShowsTheOpenLessonUntilAPersonScrolls) {
  OpenedRun run = opened(*scenarios::find("the_first_result_chooses_the_join"));
  const auto open = std::ranges::find_if(run.lessons, &LessonRow::is_open);
  ASSERT_NE(open, run.lessons.end());
  const Target row{Target::On::Lesson, static_cast<std::uint32_t>(open - run.lessons.begin())};
  const auto targets = [&] {
    return targets_of(lessons_drawer(run.input({1024, 640}), {0, 0, 1024, 640}).drawing);
  };
  EXPECT_THAT(targets(), Contains(row));
  run.ui.lessons_follow = false;
  EXPECT_THAT(targets(), Not(Contains(row)));
}

TEST(Chooser, ShowsTheFilesThatHoldWhatWasTyped) {
  OpenedRun run = semaphore();
  run.files = {{"crawler.py", FileRow::Kind::Program}, {"bank.jsonl", FileRow::Kind::Recording}};
  EXPECT_THAT(chooser_rows(run.input(Large)), ElementsAre(0U, 1U));
  run.ui.chooser.text = "CRAWL";
  EXPECT_THAT(chooser_rows(run.input(Large)), ElementsAre(0U));
}

TEST(Chooser, TakesAPathAsItIs) {
  OpenedRun run = semaphore();
  run.files = {{"crawler.py", FileRow::Kind::Program}};
  run.ui.chooser.text = "/tmp/crawler.py";
  EXPECT_THAT(chooser_rows(run.input(Large)), IsEmpty());
}

TEST(Sheets, WhatLiesUnderASheetIsOutOfReach) {
  OpenedRun run = semaphore();
  run.ui.sheet = Sheet::Chooser;
  const std::vector<Hot> hot = window(run.input(Large)).drawing.hot;
  const Point on_the_timeline{1400, 700};
  const auto top = std::find_if(hot.rbegin(), hot.rend(),
                                [&](const Hot& h) { return h.box.contains(on_the_timeline); });
  EXPECT_EQ(top->target, target_of(Action::Close));
}

TEST(Strips, NothingToTellTakesNoRoom) {
  OpenedRun run = semaphore();
  EXPECT_EQ(strips_height(run.input(Large), 1440), 0);
}

TEST(Strips, ANoticeSaysWhatAndWhatToDoAndCanBeDismissed) {
  OpenedRun run = semaphore();
  run.ui.notices = {{7, NoticeKind::Fault, "No Python was found.", "Install python3."}};
  const Drawing drawing = window(run.input(Large)).drawing;
  EXPECT_THAT(words_of(drawing), Contains("No Python was found."));
  EXPECT_THAT(words_of(drawing), Contains("Install python3."));
  EXPECT_THAT(targets_of(drawing), Contains(Target{Target::On::Dismiss, 7}));
}

TEST(Strips, ARecordingUnderWayCanBeStopped) {
  OpenedRun run = semaphore();
  EXPECT_THAT(targets_of(window(run.input(Large)).drawing),
              Not(Contains(target_of(Action::StopRun))));
  run.recording = RecordingRow{"crawler.py", "12 records", 0.5F};
  EXPECT_THAT(targets_of(window(run.input(Large)).drawing), Contains(target_of(Action::StopRun)));
  EXPECT_THAT(targets_of(window(run.input(Large)).drawing),
              Not(Contains(target_of(Action::Compare))));
}

TEST(Strips, WhatIsSaidOfARecordingKeepsClearOfItsButtonAndIsSeenWhole) {
  OpenedRun run = semaphore();
  run.recording =
      RecordingRow{"Limits cost little when the stages overlap",
                   "1,000,000 records, 59.9 s; stopping, Esc again ends it at once", 0.5F};
  for (const float w : {480.0F, 720.0F, 1024.0F, 1440.0F, 3840.0F}) {
    const Drawing drawing =
        strips(run.input({w, 900}), {0, 0, w, strips_height(run.input({w, 900}), w)});
    const auto stop = std::ranges::find(drawing.hot, target_of(Action::StopRun), &Hot::target);
    ASSERT_NE(stop, drawing.hot.end());
    std::string said;
    for (const SeenText& text : seen_texts(drawing)) {
      EXPECT_TRUE(is_inside(text.box, text.clip)) << text.text.text << " at " << w;
      if (text.text.text == "Stop") continue;
      EXPECT_FALSE(has_area(common(text.box, stop->box))) << text.text.text << " at " << w;
      said += text.text.text;
    }
    EXPECT_THAT(said, HasSubstr("once")) << w;
  }
}

TEST(Strips, ADroppedFileAsksBeforeItRuns) {
  OpenedRun run = semaphore();
  run.ui.file_to_run = "crawler.py";
  const Drawing drawing = window(run.input(Large)).drawing;
  EXPECT_THAT(words_of(drawing), Contains("crawler.py"));
  EXPECT_THAT(targets_of(drawing), Contains(target_of(Action::RunFile)));
}

TEST(NowPanel, EveryLinkOfTheExplanationAnswers) {
  OpenedRun run = semaphore();
  for (std::uint32_t moment = 0; moment < run.playback.moment_count(); moment += 7) {
    run.playback.go_to_moment(moment);
    const WindowInput input = run.input(Large);
    const auto targets = targets_of(now_panel(input, {{0, 0, 348, 400}}, {}).drawing);
    const Explanation told = explain(run.timeline(), run.playback.record(), run.playback.detail());
    for (const Link& link : told.what.links)
      EXPECT_THAT(targets, Contains(link.target));
    for (const Link& link : told.more.links)
      EXPECT_THAT(targets, Contains(link.target));
  }
}

TEST(OutputPanel, EveryPrintedLineLeadsToItsRecord) {
  OpenedRun run = semaphore();
  run.playback.end();
  const WindowInput input = run.input(Large);
  const auto targets = targets_of(output_panel(input, {{0, 0, 372, 2000}}).drawing);
  for (const RecordIndex print : run.timeline().prints())
    EXPECT_THAT(targets, Contains(Target{Target::On::Record, print}));
}

TEST(LessonPanel, EveryParameterHasASliderAndItsValue) {
  OpenedRun run = semaphore();
  const Drawing drawing = lesson_panel(run.input(Large), {{0, 0, 348, 1000}}).drawing;
  for (std::uint32_t i = 0; i < run.parameters.size(); ++i)
    EXPECT_THAT(targets_of(drawing), Contains(Target{Target::On::Parameter, i}));
  EXPECT_THAT(words_of(drawing), Contains("PERMITS"));
  EXPECT_THAT(words_of(drawing), Contains("0.3 s"));
}

TEST(LessonPanel, ASliderThatIsHeldShowsItsOwnValue) {
  OpenedRun run = semaphore();
  run.ui.drag = ParameterDrag{.parameter = 1, .value = 7};
  EXPECT_THAT(words_of(lesson_panel(run.input(Large), {{0, 0, 348, 1000}}).drawing), Contains("7"));
}

TEST(CodePanel, AClickOnAMarkedLineLeadsToItsRecords) {
  OpenedRun run = semaphore();
  const Drawing drawing = code_panel(run.input(Large), {{0, 0, 372, 900}}).drawing;
  const auto line = run.own_listing()->line_of_label("sleep");
  ASSERT_TRUE(line);
  EXPECT_THAT(targets_of(drawing), Contains(Target{Target::On::SourceLine, *line}));
}

TEST(CodePanel, TheOtherListingAnswersWithTheSameLines) {
  OpenedRun run = semaphore();
  run.ui.listing = ListingShown::Cpp;
  const Drawing drawing = code_panel(run.input(Large), {{0, 0, 372, 1200}}).drawing;
  const auto line = run.own_listing()->line_of_label("sleep");
  EXPECT_THAT(targets_of(drawing), Contains(Target{Target::On::SourceLine, *line}));
}

TEST(Transport, TheScrubberRunsFromTheFirstMomentToTheLast) {
  OpenedRun run = semaphore();
  const Drawing drawing = transport(run.input(Large), {0, 836, 1440, 64});
  const auto scrubber = std::ranges::find(drawing.hot, Target{Target::On::Scrubber}, &Hot::target);
  ASSERT_NE(scrubber, drawing.hot.end());
  EXPECT_GT(scrubber->box.w, 400);
}

TEST(Transport, ChaptersAreNamed) {
  OpenedRun run = semaphore();
  ASSERT_FALSE(run.lesson.chapters.empty());
  run.playback.go_to(run.lesson.chapters.front().record);
  EXPECT_THAT(words_of(transport(run.input(Large), {0, 836, 1440, 64})),
              Contains(run.lesson.chapters.front().title));
}

TEST(TopBar, KeepsMenuAndHelpAtEverySize) {
  OpenedRun run = semaphore();
  for (const float width : {320.0F, 480.0F, 640.0F, 1024.0F, 1440.0F, 3840.0F}) {
    const auto targets = targets_of(top_bar(run.input({width, 640}), {0, 0, width, 44}));
    EXPECT_THAT(targets, Contains(target_of(Action::Lessons))) << width;
    EXPECT_THAT(targets, Contains(target_of(Action::Help))) << width;
  }
}

TEST(Window, WithoutARunItSaysHowToGetOne) {
  const UiState ui;
  const Drawing drawing = window({.size = Large, .ui = ui}).drawing;
  EXPECT_THAT(words_of(drawing), Contains(HasSubstr("Nothing is open")));
  EXPECT_THAT(targets_of(drawing), Contains(target_of(Action::Open)));
}

}  // namespace
}  // namespace app::model::layout
