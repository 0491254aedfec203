// Every verb of the built program, used rightly and wrongly.
// Rule: results on standard output, one line a message on standard error, exit status 0, 1 or 2.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "app/runs/private_folder.h"
#include "tests/support/command.h"

namespace {

namespace fs = std::filesystem;
using app::runs::PrivateFolder;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using tests::looparium;
using tests::Result;

const std::string Semaphore = "semaphore_caps_concurrency";

/// One line on standard error that says so, nothing on standard output, status 2.
void expect_wrong_use(const Result& result, const std::string& message) {
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.errors, AllOf(StartsWith("looparium: "), HasSubstr(message)));
  EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

TEST(List, NamesEveryScenarioWithItsParameters) {
  const Result result = looparium({"list"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr(Semaphore), HasSubstr("--set PERMITS=4  (1 to 12)")));
}

TEST(List, WritesJsonForPrograms) {
  const Result result = looparium({"list", "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, AllOf(StartsWith("[\n {\"name\":"), HasSubstr("\"default\":4")));
}

TEST(Schedule, PrintsOneLineATaskStepOfAScenario) {
  const Result result = looparium({"schedule", "awaiting_in_turn_adds_up"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, HasSubstr("0.000 #1 Task-1 first -> sleep(1)\n"));
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST(Schedule, IsAnotherWithAnotherParameter) {
  const Result result = looparium({"schedule", "awaiting_in_turn_adds_up", "--set", "FIRST=4"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, HasSubstr("Task-1 first -> sleep(4)\n"));
}

TEST(Schedule, TakesSecondsBetweenTheStepsOfTheirSlider) {
  const Result result = looparium({"schedule", "awaiting_in_turn_adds_up", "--set", "FIRST=0.95"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, HasSubstr("Task-1 first -> sleep(0.95)\n"));
}

TEST(Schedule, OfATraceFileIsThatOfWhatWasRecorded) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.jsonl";
  EXPECT_EQ(looparium({"trace", Semaphore, "-o", file}).status, 0);
  EXPECT_EQ(looparium({"schedule", file}).output, looparium({"schedule", Semaphore}).output);
}

TEST(Run, OfAScenarioPrintsAndLeavesATrace) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.jsonl";
  const Result result = looparium({"run", "gather_keeps_argument_order", "-o", file});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, EndsWith("\n['result 2', 'result 1']\n"));
  EXPECT_THAT(result.errors, EndsWith(" records in " + file + "\n"));
  EXPECT_EQ(looparium({"schedule", file}).output,
            looparium({"schedule", "gather_keeps_argument_order"}).output);
}

TEST(Run, OfAScenarioPrintsErrorsWhereTheyBelong) {
  const PrivateFolder folder;
  const Result result =
      looparium({"run", "a_missing_async_is_a_syntax_error", "-o", folder.path() / "a.jsonl"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("SyntaxError"));
  EXPECT_THAT(result.output, IsEmpty());
}

TEST(Run, InRealTimePrintsEachLineOnce) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.jsonl";
  const Result result = looparium({"run", "gather_keeps_argument_order", "--real", "-o", file});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, looparium({"run", "gather_keeps_argument_order", "-o", file}).output);
}

TEST(Trace, GoesToStandardOutput) {
  const Result result = looparium({"trace", "awaiting_in_turn_adds_up"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, StartsWith("{\"kind\":\"meta\",\"schema\":\"looparium-trace/1\""));
}

TEST(Trace, LeavesNothingWhereItCannotWrite) {
  const PrivateFolder folder;
  const fs::path file = folder.path() / "none" / "a.jsonl";
  const Result result = looparium({"trace", Semaphore, "-o", file});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("No such file or directory"));
  EXPECT_FALSE(fs::exists(file.parent_path()));
}

TEST(Trace, OpensWithoutItsTailAndSaysSo) {
  const PrivateFolder folder;
  const std::string whole = looparium({"trace", Semaphore}).output;
  const std::string file = folder.add("cut.jsonl", whole.substr(0, whole.size() / 2));
  const Result result = looparium({"schedule", file});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.errors, HasSubstr("its tail is missing"));
}

TEST(Explain, TellsTheStoryInSentences) {
  const Result result = looparium({"explain", Semaphore});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr("0.300 s"), HasSubstr("Task-6")));
}

TEST(Explain, AsksItsQuestionsBeforeItAnswersThem) {
  const Result result = looparium({"explain", "awaiting_in_turn_adds_up", "--questions"});
  EXPECT_EQ(result.status, 0);
  const std::size_t answers = result.output.find("\nAnswers\n");
  ASSERT_NE(answers, std::string::npos) << result.output;
  EXPECT_LT(result.output.find("how long does the whole program take?\n   A  2 s\n   B  3 s\n"),
            answers);
  EXPECT_THAT(result.output.substr(answers),
              HasSubstr("the idea that await lets the work go on in the background."));
}

TEST(Advise, RunsTheWorkAllWaysAndChoosesOne) {
  const Result result = looparium({"advise", "awaiting_in_turn_adds_up"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, AllOf(StartsWith("2 pieces of work; one waits for 1.5 s, on average"),
                                   HasSubstr("Take asyncio")));
  EXPECT_THAT(looparium({"advise", Semaphore}).output,
              AllOf(StartsWith("12 pieces of work"), HasSubstr("Take asyncio")));
  EXPECT_THAT(looparium({"advise", "processes_share_the_computing"}).output,
              HasSubstr("Take processes"));
}

TEST(Advise, IsTheSameForEveryStageOfThePipeline) {
  for (const char* stage :
       {"images_in_turn_take_the_sum", "threads_overlap_blocking_downloads",
        "async_downloads_shrink_only_the_waiting", "processes_share_the_computing",
        "limits_cost_nothing_when_stages_overlap"})
    EXPECT_THAT(looparium({"advise", stage}).output,
                AllOf(StartsWith("12 pieces of work; one waits for 0.9 s"),
                      HasSubstr("computes for 1 s, on average"), HasSubstr("Take processes")))
        << stage;
}

TEST(Advise, OfTheWaysThemselvesTakesWhatWasAskedFor) {
  EXPECT_THAT(
      looparium({"advise", "waiting_and_computing_choose_the_tool", "--set", "WORKERS=8"}).output,
      AllOf(StartsWith("6 pieces of work; one waits for 0.9 s and computes for 0.1 s"),
            HasSubstr("with 8 workers")));
}

TEST(Advise, TellsWhatEachJoinMakesOfTheFirstError) {
  const Result result = looparium({"advise", "the_first_error_chooses_the_join"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, StartsWith("The first error arrives\n"
                                        "  gather: after 1 s, 2 run on\n"
                                        "  TaskGroup: after 1 s, 2 cancelled\n"
                                        "  wait: after 3 s, all ended\n"
                                        "  as_completed: after 1 s, 2 run on\n"
                                        "Cancel the others on the first error: TaskGroup"));
}

TEST(Advise, TellsWhenEachJoinHasTheFirstResult) {
  const Result result =
      looparium({"advise", "the_first_result_chooses_the_join", "--set", "QUICK=0.5"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, StartsWith("The first result arrives\n"
                                        "  gather: after 3 s, with all\n"
                                        "  TaskGroup: after 3 s, with all\n"
                                        "  wait: after 0.5 s, 2 left\n"
                                        "  as_completed: after 0.5 s, all after 3 s\n"));
}

TEST(Advise, SaysHowAProgramJoinsItsTasks) {
  EXPECT_THAT(looparium({"advise", Semaphore}).output,
              HasSubstr("\nJoining\nIt joins 12 tasks with gather: the first error is passed on"));
  EXPECT_THAT(looparium({"advise", "as_completed_follows_the_order_of_ending"}).output,
              HasSubstr("\nJoining\nIt joins 3 tasks with as_completed: "));
  EXPECT_THAT(looparium({"advise", "awaiting_in_turn_adds_up"}).output, Not(HasSubstr("Joining")));
}

TEST(Explain, SaysSoWhenThereIsNothingToAsk) {
  const PrivateFolder folder;
  const Result result =
      looparium({"explain", folder.add("one.py", "print(1)\n").string(), "--questions"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.output, StartsWith("Nothing to ask"));
}

TEST(Explain, PointsAtTheLinesOfThePythonListing) {
  const std::string story = looparium({"explain", "create_task_overlaps_waits"}).output;
  EXPECT_THAT(story, HasSubstr("called asyncio.sleep(1) at line 9"));
}

TEST(Explain, NamesWhoMadeTheFirstTask) {
  EXPECT_THAT(looparium({"explain", Semaphore}).output, HasSubstr("asyncio.run made Task-1"));
  EXPECT_THAT(looparium({"explain", "a_loop_runs_only_while_it_is_told_to"}).output,
              HasSubstr("The program made Task-1 for tick()"));
}

TEST(List, SaysWhichScenariosAreInPythonOnly) {
  EXPECT_THAT(looparium({"list"}).output,
              HasSubstr("A missing async is a syntax error (python only)"));
  EXPECT_THAT(looparium({"list", "--json"}).output, HasSubstr("\"kind\":\"python only\""));
}

TEST(Help, MentionsEveryVerb) {
  const Result result = looparium({"--help"});
  EXPECT_EQ(result.status, 0);
  for (const char* verb :
       {"list", "schedule", "trace", "explain", "advise", "record", "run", "export"}) {
    EXPECT_THAT(result.output, HasSubstr(std::string("looparium ") + verb));
    EXPECT_THAT(looparium({verb, "--help"}).output, StartsWith(std::string("looparium ") + verb));
    EXPECT_EQ(looparium({"help", verb}).output, looparium({verb, "--help"}).output);
  }
}

TEST(Help, MentionsEveryOption) {
  const std::string all = looparium({"--help"}).output + looparium({"export", "--help"}).output;
  for (const char* option :
       {"--set", "--real", "--charge", "--ties", "--slow", "--max-seconds", "--max-records", "--at",
        "--theme", "--size", "--scale", "--version", "--view", "--axis", "-o", "-- ARGS"}) {
    EXPECT_THAT(all, HasSubstr(option));
  }
}

TEST(Help, FitsEightyColumns) {
  std::istringstream text(looparium({"--help"}).output + looparium({"export", "--help"}).output);
  for (std::string line; std::getline(text, line);)
    EXPECT_LE(line.size(), 80U) << line;
}

TEST(Version, IsTold) { EXPECT_THAT(looparium({"--version"}).output, StartsWith("looparium 0.")); }

struct Wrong {
  std::string name;
  std::vector<std::string> arguments;
  std::string message;
};

void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongUse : public testing::TestWithParam<Wrong> {};

TEST_P(WrongUse, IsToldInOneLine) {
  expect_wrong_use(looparium(GetParam().arguments), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    OfWhat, WrongUse,
    testing::Values(
        Wrong{"unknown_scenario",
              {"schedule", "semaphore_cap_concurrency"},
              "no scenario or file is called \"semaphore_cap_concurrency\" (did you mean "
              "\"semaphore_caps_concurrency\"?)"},
        Wrong{"nothing_like_it", {"schedule", "zzzzzzzz"}, "looparium list names the scenarios"},
        Wrong{"unknown_file", {"schedule", "missing.py"}, "no such file: missing.py"},
        Wrong{"window_of_nothing", {"semaphore_cap_concurrency"}, "no scenario or file"},
        Wrong{"folder", {"schedule", "/"}, "/ is a folder"},
        Wrong{"no_what", {"schedule"}, "what should be shown?"},
        Wrong{"two_whats", {"schedule", Semaphore, "more"}, "\"more\" is one argument too many"},
        Wrong{"unknown_verb",
              {"shedule", Semaphore},
              "no such verb: shedule (did you mean \"schedule\"?)"},
        Wrong{"record_a_scenario", {"record", Semaphore}, "is not a .py file"},
        Wrong{"run_a_trace", {"run", "/dev/null"}, "a trace, which is only read"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfOptions, WrongUse,
    testing::Values(
        Wrong{"unknown",
              {"schedule", Semaphore, "--tie", "fifo"},
              "no such option: --tie (did you mean \"--ties\"?)"},
        Wrong{"of_another_verb", {"list", "--real"}, "no such option: --real"},
        Wrong{"without_value", {"schedule", Semaphore, "--ties"}, "--ties needs a value"},
        Wrong{"ties",
              {"schedule", Semaphore, "--ties", "lifo"},
              "--ties must be fifo or heapq, not \"lifo\""},
        Wrong{"slow",
              {"schedule", Semaphore, "--slow", "x"},
              "--slow must be a number of seconds above 0"},
        Wrong{"set_form",
              {"schedule", Semaphore, "--set", "PERMITS"},
              "--set must be NAME=VALUE, not \"PERMITS\""},
        Wrong{"set_name",
              {"schedule", Semaphore, "--set", "PERMIT=2"},
              "has no parameter PERMIT (did you mean \"PERMITS\"?)"},
        Wrong{"set_value",
              {"schedule", Semaphore, "--set", "PERMITS=two"},
              "PERMITS must be a number, not \"two\""},
        Wrong{"set_range",
              {"schedule", Semaphore, "--set", "PERMITS=99"},
              "PERMITS=99 is outside 1 to 12"},
        Wrong{"set_range_of_the_twin",
              {"schedule", Semaphore, "--charge", "--set", "PERMITS=99"},
              "PERMITS=99 is outside 1 to 12"},
        Wrong{"set_a_part_of_one",
              {"schedule", Semaphore, "--set", "PERMITS=2.5"},
              "PERMITS=2.5 is not a whole number"},
        Wrong{"arguments_of_a_scenario", {"schedule", Semaphore, "--", "x"}, "takes no arguments"},
        Wrong{"real_and_charge", {"schedule", Semaphore, "--real", "--charge"}, "--real has none"},
        Wrong{"questions_of_a_schedule",
              {"schedule", Semaphore, "--questions"},
              "no such option: --questions"}),
    [](const auto& info) { return info.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfExport, WrongUse,
    testing::Values(
        Wrong{"without_file", {"export", Semaphore}, "export needs a file to write"},
        Wrong{"gif", {"export", Semaphore, "-o", "a.gif"}, "later release"},
        Wrong{"unknown_format", {"export", Semaphore, "-o", "a.bmp"}, ".png or .svg"},
        Wrong{"view",
              {"export", Semaphore, "-o", "a.svg", "--view", "all"},
              "--view must be timeline or stage or window"},
        Wrong{"size", {"export", Semaphore, "-o", "a.svg", "--size", "big"}, "--size must be"},
        Wrong{"moment", {"export", Semaphore, "-o", "a.svg", "--at", "soon"}, "soon"}),
    [](const auto& info) { return info.param.name; });

TEST(WrongTrace, IsToldWithItsLine) {
  const PrivateFolder folder;
  const std::string file = folder.add("bad.jsonl", "\x7f\x45LF");
  expect_wrong_use(looparium({"schedule", file}), "bad.jsonl: line 1 (byte 0): not a trace");
}

TEST(WrongTrace, CannotBeRunInAnotherWay) {
  const PrivateFolder folder;
  const std::string file = folder.add("a.jsonl", looparium({"trace", Semaphore}).output);
  expect_wrong_use(looparium({"schedule", file, "--real"}), "how it was run cannot be changed");
}

TEST(Export, WritesAPictureWithoutADisplay) {
  const PrivateFolder folder;
  for (const char* name : {"a.png", "a.svg"}) {
    const fs::path file = folder.path() / name;
    const Result result = looparium({"export", Semaphore, "-o", file}, {{"DISPLAY", ""}});
    EXPECT_EQ(result.status, 0) << result.errors;
    std::error_code error;
    EXPECT_GT(fs::file_size(file, error), 1000U);
    EXPECT_FALSE(fs::exists(file.string() + ".part"));
  }
}

TEST(Window, WithoutADisplayPointsToExport) {
  const Result result = looparium({}, {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("looparium export"));
  EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

}  // namespace
