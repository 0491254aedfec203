// Single panels of the window at the size of a projector: what they show of what they have no room for.
// Rule: the pictures are those of scenarios, read as a person reads them.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>

#include "app/model/layout/window.h"
#include "tests/app/model/layout/opened_scenario.h"
#include "tests/app/model/layout/seen.h"

namespace app::model::layout {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

constexpr Size Projector{1024, 640};

/// What is set in the place of `panel`, from its top to its bottom.
std::vector<SeenText> texts_in(const WindowPicture& picture, Panel panel) {
  const Place* place = place_of(picture.frame, panel);
  std::vector<SeenText> texts;
  if (place == nullptr) return texts;
  for (SeenText& seen : seen_texts(picture.drawing))
    if (is_inside(seen.visible(), place->box, 1)) texts.push_back(std::move(seen));
  std::ranges::sort(texts, {}, [](const SeenText& seen) { return seen.text.at.y; });
  return texts;
}

std::vector<std::string> words_in(OpenedRun& run, Panel panel, Size size = Projector) {
  std::vector<std::string> words;
  for (const SeenText& seen : texts_in(window(run.input(size)), panel))
    words.push_back(seen.text.text);
  return words;
}

/// All of it as one text, without spaces.
std::string run_together(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words)
    all += word;
  std::erase(all, ' ');
  return all;
}

/// "12.900", which stands before a line's first row.
bool is_time(const std::string& text) {
  return text.size() > 4 && text[text.size() - 4] == '.' &&
         std::isdigit(static_cast<unsigned char>(text.front())) != 0;
}

TEST(OutputPanel, ShowsNoLineWithoutItsBeginning) {
  for (const scenarios::Scenario& scenario : scenarios::all()) {
    if (scenario.program == nullptr) continue;
    OpenedRun run = opened(scenario);
    run.playback.go_to_moment(run.playback.moment_count() - 1);
    for (const Size size : {Projector, Size{1440, 900}}) {
      const auto texts = texts_in(window(run.input(size)), Panel::Output);
      const auto row = std::ranges::find_if(texts, [&](const SeenText& seen) {
        return seen.text.at.y > texts.front().text.at.y + 8;
      });
      ASSERT_NE(row, texts.end()) << scenario.name;
      const bool has_time = std::any_of(row, texts.end(), [&](const SeenText& seen) {
        return seen.text.at.y == row->text.at.y && is_time(seen.text.text);
      });
      EXPECT_TRUE(has_time || row->text.text.starts_with("+"))
          << scenario.name << ": " << row->text.text;
    }
  }
}

TEST(OutputPanel, KeepsTheNumberOfAJobWhereItsNameHasNoRoom) {
  OpenedRun run = opened(*scenarios::find("a_pool_runs_as_many_jobs_as_it_has_workers"));
  run.playback.go_to_moment(run.playback.moment_count() - 1);
  EXPECT_THAT(words_in(run, Panel::Output), Contains("job 5"));
}

TEST(CodePanel, ShowsTheLineAtWhichTheProgramHoldsTheThread) {
  OpenedRun run = opened(*scenarios::find("a_loop_runs_only_while_it_is_told_to"));
  run.playback.go_to(run.timeline().blocks().front().first);
  EXPECT_THAT(words_in(run, Panel::Code, {1440, 900}), Contains("23"));
}

TEST(CodePanel, ShowsWhereWhoWaitsStandsWhenNobodyRuns) {
  OpenedRun run = opened(*scenarios::find("an_event_wakes_everyone"));
  run.playback.go_to(run.timeline().selects().back().first);
  EXPECT_THAT(run_together(words_in(run, Panel::Code)), testing::HasSubstr("start.wait()"));
}

TEST(StagePanel, ShowsEveryJobOfAPoolThatHasNoRoomForItsCards) {
  OpenedRun run = opened(*scenarios::find("processes_share_the_computing"));
  const auto begun = run.timeline().jobs().back().submitted;
  run.playback.go_to(begun);
  const auto words = words_in(run, Panel::Stage);
  EXPECT_THAT(words, IsSupersetOf({"13", "24"}));
}

TEST(StagePanel, NamesJobsAsTheOutputDoes) {
  OpenedRun run = opened(*scenarios::find("threads_share_one_interpreter_lock"));
  run.playback.go_to(run.timeline().jobs().back().begun);
  const auto words = words_in(run, Panel::Stage, {1440, 900});
  EXPECT_THAT(words, IsSupersetOf({"crunch (job 1)", "crunch (job 2)"}));
}

TEST(StagePanel, NamesTheJobThatWokeATask) {
  OpenedRun run = opened(*scenarios::find("threads_share_one_interpreter_lock"));
  const auto jobs = run.timeline().edges();
  const auto woken = std::ranges::find(jobs, WakeEdge::Kind::JobDone, &WakeEdge::kind);
  ASSERT_NE(woken, jobs.end());
  run.playback.go_to(woken->effect);
  EXPECT_THAT(words_in(run, Panel::Stage, {1440, 900}), Contains("woken by job 1"));
}

TEST(StagePanel, OpensNoListingForATaskThatStandsInNone) {
  OpenedRun run = opened(*scenarios::find("a_cancelled_to_thread_goes_on"));
  run.playback.go_to(run.timeline().blocks().empty() ? run.timeline().jobs().front().begun : 0);
  const Snapshot now = snapshot(run.timeline(), run.playback.record());
  const auto words = words_in(run, Panel::Stage, {1440, 900});
  EXPECT_THAT(words, Contains("to_thread()"));
  EXPECT_EQ(std::ranges::count(words, "PATIENCE)"), 1) << now.record;
}

TEST(StagePanel, SaysThatWhoStillWaitsAtTheEndNeverGoesOn) {
  OpenedRun run = opened(*scenarios::find("a_closed_loop_destroys_its_pending_tasks"));
  run.playback.go_to_moment(run.playback.moment_count() - 2);
  EXPECT_THAT(words_in(run, Panel::Stage), Not(Contains("never goes on")));
  run.playback.go_to_moment(run.playback.moment_count() - 1);
  EXPECT_THAT(words_in(run, Panel::Stage), Contains("never goes on"));
}

TEST(StagePanel, TellsOfADeadlockThatIsOverAsOver) {
  OpenedRun run = opened(*scenarios::find("a_lock_is_not_reentrant"));
  run.playback.go_to_moment(run.playback.moment_count() - 1);
  EXPECT_THAT(words_in(run, Panel::Stage, {1440, 900}), Contains("Ended in a deadlock"));
}

TEST(LessonPanel, ShowsSlidersWholeOrNotAtAll) {
  for (const char* name : {"processes_share_the_computing", "the_first_result_chooses_the_join"}) {
    OpenedRun run = opened(*scenarios::find(name));
    const WindowPicture picture = window(run.input({1440, 900}));
    const Place* place = place_of(picture.frame, Panel::Lesson);
    ASSERT_NE(place, nullptr);
    for (const Hot& hot : picture.drawing.hot)
      if (hot.target.on == Target::On::Parameter)
        EXPECT_LE(hot.box.bottom() + 4, place->box.bottom()) << name;
  }
}

}  // namespace
}  // namespace app::model::layout
