#include "scenarios/registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>

#include "engine/trace/validate.h"

namespace scenarios {
namespace {

namespace trace = engine::trace;
using engine::trace::Trace;
using testing::HasSubstr;
using testing::ThrowsMessage;

/// Label -> lines, of the trailing comments `// @label` and `# @label`.
std::map<std::string, int> labels(std::string_view listing) {
  std::map<std::string, int> found;
  std::istringstream lines{std::string(listing)};
  int number = 1;
  for (std::string line; std::getline(lines, line); ++number) {
    const std::size_t at = line.find_last_of('@');
    if (at != line.npos) found[line.substr(at + 1)] = number;
  }
  return found;
}

std::set<std::string> names(const std::map<std::string, int>& labels) {
  std::set<std::string> names;
  for (const auto& [name, line] : labels)
    names.insert(name);
  return names;
}

std::string name_of(const testing::TestParamInfo<Scenario>& instance) {
  return std::string(instance.param.name);
}

/// The scenario that `name: why` names, or null.
const Scenario* named_by(const std::string& text) { return find(text.substr(0, text.find(':'))); }

class EveryScenario : public testing::TestWithParam<Scenario> {};
/// Those that have a C++ program.
class EveryProgram : public testing::TestWithParam<Scenario> {};

TEST_P(EveryProgram, HasTheSameLabelsAsItsPythonTwin) {
  EXPECT_EQ(names(labels(GetParam().cpp)), names(labels(GetParam().python)));
}

TEST_P(EveryScenario, HasALabelledPythonListing) {
  EXPECT_FALSE(labels(GetParam().python).empty());
}

TEST_P(EveryScenario, HasTheProgramsItsKindSays) {
  const bool has_cpp = GetParam().kind != Kind::PythonOnly;
  EXPECT_EQ(GetParam().program != nullptr, has_cpp);
  EXPECT_EQ(GetParam().cpp.empty(), !has_cpp);
  EXPECT_EQ(GetParam().cpp_file.empty(), !has_cpp);
  EXPECT_FALSE(GetParam().python.empty());
}

TEST_P(EveryScenario, MarksChaptersAtLabelsItHas) {
  const auto found = labels(GetParam().python);
  const Lesson& lesson = GetParam().lesson;
  EXPECT_GE(lesson.chapters.size(), GetParam().kind == Kind::PythonOnly ? 1U : 2U);
  EXPECT_LE(lesson.chapters.size(), 5U);
  for (const ChapterMark& mark : lesson.chapters)
    EXPECT_TRUE(found.contains(mark.label)) << mark.label;
}

TEST_P(EveryScenario, TellsAWholeLesson) {
  const Lesson& lesson = GetParam().lesson;
  for (const std::string& text :
       {lesson.title, lesson.question, lesson.watch, lesson.shows, lesson.misconception}) {
    EXPECT_FALSE(text.empty());
  }
  EXPECT_NE(named_by(lesson.next), nullptr) << lesson.next;
}

TEST_P(EveryScenario, NamesAnotherScenarioAsItsCure) {
  const std::string& cure = GetParam().lesson.cure;
  if (cure.empty()) return;
  ASSERT_NE(named_by(cure), nullptr) << cure;
  EXPECT_NE(named_by(cure)->name, GetParam().name);
}

TEST_P(EveryProgram, NamesItsParametersAsTheConstantsOfItsTwin) {
  for (const Parameter& parameter : GetParam().parameters) {
    const std::string constant = fmt::format("\n{} = {}\n", parameter.name, parameter.initial);
    EXPECT_THAT(GetParam().python, HasSubstr(constant));
    EXPECT_LE(parameter.min, parameter.initial);
    EXPECT_GE(parameter.max, parameter.initial);
  }
}

TEST_P(EveryProgram, NamesAWayForEachValueOfItsParameterWay) {
  const auto way = std::ranges::find(GetParam().parameters, "WAY", &Parameter::name);
  const std::size_t count =
      way == GetParam().parameters.end() ? 0 : static_cast<std::size_t>(way->max);
  EXPECT_EQ(GetParam().lesson.ways.size(), count);
}

TEST_P(EveryProgram, ReadsAloudInUnderEightyLines) {
  EXPECT_LT(std::ranges::count(GetParam().cpp, '\n'), 80);
  EXPECT_TRUE(GetParam().cpp.starts_with("// Question: "));
}

/// The exit status of the program: its lesson may be that it does not end well.
unsigned status_of(std::string_view name) { return name == "a_lock_is_not_reentrant" ? 3U : 0U; }

TEST_P(EveryProgram, GivesARecordingThatCanHaveHappened) {
  const Trace trace = record(GetParam());
  const auto fault = engine::trace::validate(trace);
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
  EXPECT_EQ(trace.records().back().status, status_of(GetParam().name));
}

/// These kinds have a future in the place of a site.
bool has_site(const trace::Record& record) {
  using enum trace::Kind;
  return record.kind != Push && record.kind != TimerPush && record.kind != Error;
}

TEST_P(EveryProgram, ReachesTheMomentsItsLessonMarks) {
  const Trace trace = record(GetParam());
  const auto found = labels(GetParam().cpp);
  for (const ChapterMark& mark : GetParam().lesson.chapters) {
    const auto line = static_cast<unsigned>(found.at(mark.label));
    const auto reached = std::ranges::count_if(trace.records(), [&](const auto& record) {
      return has_site(record) && trace.site(record.site).line == line;
    });
    const std::uint32_t least = mark.occurrence == ChapterMark::Last ? 1 : mark.occurrence;
    EXPECT_GE(reached, least) << mark.name << ": @" << mark.label;
  }
}

TEST_P(EveryProgram, GivesTheSameRecordingEveryTime) {
  EXPECT_EQ(record(GetParam()), record(GetParam()));
}

TEST_P(EveryProgram, CarriesTheListingThatItsSitesName) {
  const Trace trace = record(GetParam());
  ASSERT_EQ(trace.sources().size(), 1U);
  EXPECT_EQ(trace.sources()[0].text, GetParam().cpp);
  EXPECT_EQ(trace.text(trace.sources()[0].file), GetParam().cpp_file);
  for (const auto& print : trace.records()) {
    if (print.kind != trace::Kind::Print) continue;
    EXPECT_EQ(trace.text(trace.site(print.site).file), GetParam().cpp_file);
  }
}

std::vector<Scenario> with_a_program() {
  std::vector<Scenario> found;
  std::ranges::copy_if(all(), std::back_inserter(found),
                       [](const Scenario& scenario) { return scenario.program != nullptr; });
  return found;
}

INSTANTIATE_TEST_SUITE_P(Scenarios, EveryScenario, testing::ValuesIn(all().begin(), all().end()),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Scenarios, EveryProgram, testing::ValuesIn(with_a_program()), name_of);

double seconds_of(std::string_view name, Settings settings = {}) {
  const Trace trace = record(*find(name), settings);
  return static_cast<double>(trace.records().back().time) / 1e9;
}

TEST(Scenarios, TakeTheTimesTheirLessonsClaim) {
  EXPECT_EQ(seconds_of("one_customer_at_a_time_adds_up"), 6);
  EXPECT_EQ(seconds_of("several_customers_at_once_wait_together"), 2);
  EXPECT_EQ(seconds_of("a_stalled_image_holds_the_whole_page"), 5);
  EXPECT_EQ(seconds_of("a_stalled_image_holds_only_itself"), 4);
  EXPECT_EQ(seconds_of("one_pair_of_hands_ties_one_shoe_at_a_time"), 6);
  EXPECT_EQ(seconds_of("awaiting_in_turn_adds_up"), 3);
  EXPECT_EQ(seconds_of("coroutines_in_variables_still_wait_in_turn"), 3);
  EXPECT_EQ(seconds_of("awaiting_a_coroutine_does_not_visit_the_loop"), 0);
  EXPECT_EQ(seconds_of("await_takes_coroutines_tasks_and_futures"), 2);
  EXPECT_EQ(seconds_of("create_task_overlaps_waits"), 2);
  EXPECT_EQ(seconds_of("await_order_is_not_run_order"), 2);
  EXPECT_EQ(seconds_of("a_loop_runs_only_while_it_is_told_to"), 5.5);
  EXPECT_EQ(seconds_of("sleep_0_gives_the_others_a_turn"), 0);
  EXPECT_EQ(seconds_of("run_cancels_what_main_leaves"), 1);
  EXPECT_EQ(seconds_of("time_sleep_blocks_the_loop"), 3);
  EXPECT_EQ(seconds_of("a_long_computation_holds_the_loop"), 4.5);
  EXPECT_DOUBLE_EQ(seconds_of("short_sleeps_interleave_computations"), 4.7);
  EXPECT_EQ(seconds_of("a_timer_is_a_lower_bound"), 3);
  EXPECT_EQ(seconds_of("to_thread_keeps_the_loop_alive"), 2.5);
  EXPECT_EQ(seconds_of("a_cancelled_to_thread_goes_on"), 3);
  EXPECT_EQ(seconds_of("threads_share_one_interpreter_lock"), 3);
  EXPECT_EQ(seconds_of("processes_compute_side_by_side"), 2);
  EXPECT_EQ(seconds_of("a_pool_runs_as_many_jobs_as_it_has_workers"), 9);
  EXPECT_EQ(seconds_of("gather_keeps_argument_order"), 2);
  EXPECT_EQ(seconds_of("wait_leaves_the_slower_ones_running"), 1);
  EXPECT_EQ(seconds_of("timeout_cancels_its_body"), 1);
  EXPECT_EQ(seconds_of("wait_for_cannot_stop_what_blocks"), 3);
  EXPECT_DOUBLE_EQ(seconds_of("semaphore_caps_concurrency"), 0.9);
  EXPECT_DOUBLE_EQ(seconds_of("images_in_turn_take_the_sum"), 22.8);
  EXPECT_DOUBLE_EQ(seconds_of("threads_overlap_blocking_downloads"), 13.8);
  EXPECT_DOUBLE_EQ(seconds_of("async_downloads_shrink_only_the_waiting"), 12.9);
  EXPECT_DOUBLE_EQ(seconds_of("processes_share_the_computing"), 5.8);
  EXPECT_DOUBLE_EQ(seconds_of("limits_cost_nothing_when_stages_overlap"), 4.9);
  EXPECT_EQ(seconds_of("the_first_error_chooses_the_join"), 12);
  EXPECT_EQ(seconds_of("the_first_result_chooses_the_join"), 10);
}

TEST(Scenarios, TakeTheWayTheyAreGiven) {
  const auto seconds_of_way = [](std::string_view name, double way) {
    return seconds_of(name, {.values = {{"WAY", way}}});
  };
  EXPECT_EQ(seconds_of_way("the_first_error_chooses_the_join", 2), 1);
  EXPECT_EQ(seconds_of_way("the_first_error_chooses_the_join", 3), 3);
  EXPECT_EQ(seconds_of_way("the_first_result_chooses_the_join", 1), 3);
  EXPECT_EQ(seconds_of_way("the_first_result_chooses_the_join", 3), 1);
}

TEST(Scenarios, OfThePipelineTakeLessFromStageToStage) {
  double before = 0;
  for (const Scenario& stage : all()) {
    if (!stage.has_pictures) continue;
    const double seconds = seconds_of(stage.name);
    if (before != 0) EXPECT_LT(seconds, before) << stage.name;
    before = seconds;
  }
  EXPECT_DOUBLE_EQ(before, 4.9);
}

TEST(Scenarios, TakeTheValuesTheyAreGiven) {
  EXPECT_DOUBLE_EQ(seconds_of("semaphore_caps_concurrency", {.values = {{"PERMITS", 1}}}), 3.6);
  EXPECT_EQ(seconds_of("awaiting_in_turn_adds_up", {.values = {{"FIRST", 0.5}, {"SECOND", 3}}}),
            3.5);
}

TEST(Scenarios, RefuseASettingTheyDoNotHave) {
  const Scenario& scenario = *find("time_sleep_blocks_the_loop");
  EXPECT_THAT([&] { record(scenario, {.values = {{"THIRD", 1}}}); },
              ThrowsMessage<SettingError>("time_sleep_blocks_the_loop has no parameter THIRD"));
  EXPECT_THAT([&] { record(scenario, {.values = {{"FIRST", 99}}}); },
              ThrowsMessage<SettingError>("FIRST=99 is outside 0.5 to 5"));
  EXPECT_THAT(
      [&] { record(*find("sleep_0_gives_the_others_a_turn"), {.values = {{"ROUNDS", 2.5}}}); },
      ThrowsMessage<SettingError>("ROUNDS=2.5 is not a whole number"));
}

TEST(Scenarios, EndAtTheLimitOfTheRecording) {
  const Trace trace = record(*find("semaphore_caps_concurrency"), {.record_limit = 50});
  EXPECT_EQ(trace.records().size(), 52U);
  EXPECT_EQ(trace.records().back().status, 4U);
}

TEST(Scenarios, FollowOneAnotherAsTheirLessonsSay) {
  for (std::size_t i = 0; i < all().size(); ++i) {
    EXPECT_EQ(named_by(all()[i].lesson.next), &all()[(i + 1) % all().size()]) << all()[i].name;
  }
}

TEST(Scenarios, OfOneChapterStandTogether) {
  std::set<std::string_view> seen;
  std::string_view last;
  for (const Scenario& scenario : all()) {
    if (scenario.chapter == last) continue;
    EXPECT_TRUE(seen.insert(scenario.chapter).second) << scenario.chapter;
    last = scenario.chapter;
  }
}

TEST(Scenarios, AreFoundByName) {
  EXPECT_EQ(find("no_such_claim"), nullptr);
  for (const Scenario& scenario : all())
    EXPECT_EQ(find(scenario.name), &scenario);
}

TEST(Parameter, KeepsItsFractionWhereverSecondsAreAskedFor) {
  constexpr Parameter half{.name = "HALF", .initial = 0.5};
  const std::optional<engine::Seconds> limit = half;
  EXPECT_EQ(limit, engine::Seconds(0.5));
  EXPECT_EQ(3 * engine::Seconds(half), engine::Seconds(1.5));
}

TEST(Lesson, SaysWhichLineItCannotRead) {
  EXPECT_THAT([] { read_lesson("# T\n\n## Surprise\n"); },
              ThrowsMessage<std::runtime_error>("lesson, line 3: unknown section: Surprise"));
  EXPECT_THAT([] { read_lesson("## Chapters\n- no label\n"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("lesson, line 2: expected")));
}

TEST(Lesson, NamesItsWaysInTheirOrder) {
  EXPECT_THAT(read_lesson("# T\n\n## Ways\n- gather\n- TaskGroup\n").ways,
              testing::ElementsAre("gather", "TaskGroup"));
  EXPECT_THAT([] { read_lesson("## Ways\ngather\n"); },
              ThrowsMessage<std::runtime_error>("lesson, line 2: expected `- name`"));
}

TEST(Lesson, JoinsTheLinesOfAParagraph) {
  const Lesson lesson = read_lesson("# T\n\n## Shows\none\ntwo\n\nthree\n\n## Next\nx: y\n");
  EXPECT_EQ(lesson.shows, "one two\n\nthree");
  EXPECT_EQ(lesson.next, "x: y");
}

TEST(Listing, IsShownWithoutItsLabels) {
  EXPECT_EQ(without_labels("a = 1  # @one\n\nb()  # why @home\n"), "a = 1\n\nb()  # why @home\n");
  EXPECT_EQ(without_labels("sleep(1s);  // @sleep\n"), "sleep(1s);\n");
  EXPECT_EQ(without_labels("@decorated  # @label\n"), "@decorated\n");
  EXPECT_EQ(without_labels("@decorated\n"), "@decorated\n");
}

TEST(Lesson, NamesTheCureOfAFaultAndNoneElse) {
  EXPECT_EQ(named_by(find("awaiting_in_turn_adds_up")->lesson.cure)->name,
            "create_task_overlaps_waits");
  EXPECT_TRUE(find("create_task_overlaps_waits")->lesson.cure.empty());
}

}  // namespace
}  // namespace scenarios
