// The built program with --compare, used rightly and wrongly.
// Rule: results on standard output, one line a message on standard error, exit status 0, 1 or 2.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/runs/private_folder.h"
#include "tests/support/command.h"

namespace {

namespace fs = std::filesystem;
using app::runs::PrivateFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using tests::looparium;
using tests::Result;

const std::string Blocking = "time_sleep_blocks_the_loop";
const std::string Overlapping = "create_task_overlaps_waits";

TEST(ExplainCompare, BeginsWithTheVerdictInALine) {
  const Result result = looparium({"explain", Blocking, "--compare", Overlapping});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_THAT(result.output, StartsWith("3.0 s → 2.0 s; loop blocked 3.0 s → 0.0 s; "));
  EXPECT_THAT(result.output, HasSubstr("First difference, at moment 8\n"));
  EXPECT_THAT(result.output, HasSubstr("Task-2 called time.sleep(1) at line 10."));
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST(ExplainCompare, SetsForBothWhatStandsBeforeAndForTheOtherWhatStandsAfter) {
  const Result both =
      looparium({"explain", Blocking, "--set", "FIRST=2", "--compare", Overlapping});
  EXPECT_THAT(both.output, StartsWith("4.0 s → 2.0 s"));
  const Result other =
      looparium({"explain", Blocking, "--compare", Overlapping, "--set", "FIRST=2"});
  EXPECT_THAT(other.output, StartsWith("3.0 s → 2.0 s"));
  const Result third =
      looparium({"explain", Blocking, "--compare", Overlapping, "--set", "SECOND=5"});
  EXPECT_THAT(third.output, StartsWith("3.0 s → 5.0 s"));
}

TEST(ExplainCompare, TellsTwoRunsOfOneScenarioApartByWhatWasSet) {
  const std::string name = "semaphore_caps_concurrency";
  const Result result = looparium({"explain", name, "--compare", name, "--set", "PERMITS=1"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_THAT(result.output, AllOf(HasSubstr(name + ", PERMITS = 4"), HasSubstr("PERMITS = 1")));
}

TEST(ExplainCompare, OfARunWithItselfFindsNothing) {
  const Result result = looparium({"explain", Blocking, "--compare", Blocking});
  EXPECT_THAT(result.output, HasSubstr("alike from beginning to end"));
  EXPECT_THAT(result.output, Not(HasSubstr("→")));
}

TEST(ExplainCompare, ReadsATraceFile) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.jsonl";
  EXPECT_EQ(looparium({"trace", Overlapping, "-o", file}).status, 0);
  const Result result = looparium({"explain", Blocking, "--set", "FIRST=2", "--compare", file});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_THAT(result.output, StartsWith("4.0 s → 2.0 s"));
}

TEST(ExplainCompare, RunsAPythonProgram) {
  const std::string twin = LOOPARIUM_SOURCE_DIR "/scenarios/tasks/create_task_overlaps_waits.py";
  const Result result = looparium({"explain", Overlapping, "--set", "FIRST=2", "--compare", twin});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_THAT(result.output, HasSubstr("alike from beginning to end"));
}

TEST(ExplainCompare, HasTheStatusOfTheRunThatFailed) {
  const Result result = looparium(
      {"explain", "gather_leaves_siblings_running", "--compare", "a_lock_is_not_reentrant"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, HasSubstr("ends → deadlocks"));
}

TEST(ExportCompare, WritesBothRunsIntoOnePicture) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.svg";
  const Result result =
      looparium({"export", Blocking, "--compare", Overlapping, "--at", "t=1.5", "-o", file});
  EXPECT_EQ(result.status, 0) << result.errors;
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_THAT(text.str(), AllOf(HasSubstr("3.0 s → 2.0 s"), HasSubstr("ends 3.000 s"),
                                HasSubstr("ends 2.000 s")));
}

TEST(ExportCompare, DrawsTheWindowInPixels) {
  const PrivateFolder folder;
  const fs::path file = folder.path() / "a.png";
  const Result result = looparium({"export", Blocking, "--compare", Overlapping, "--view", "window",
                                   "--size", "1024x640", "-o", file});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_GT(fs::file_size(file), 10'000U);
}

TEST(Advise, DrawsTheFourWaysOnOneAxis) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.svg";
  const Result result = looparium({"advise", "semaphore_caps_concurrency", "-o", file});
  EXPECT_EQ(result.status, 0) << result.errors;
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_THAT(text.str(), AllOf(HasSubstr("Take asyncio: 0.3 s"), HasSubstr("in turn 3.6 s"),
                                HasSubstr("threads"), HasSubstr("processes")));
}

TEST(Advise, DrawsTheWaysOfJoiningOnOneAxis) {
  const PrivateFolder folder;
  const std::string file = folder.path() / "a.svg";
  const Result result = looparium({"advise", "the_first_error_chooses_the_join", "-o", file});
  EXPECT_EQ(result.status, 0) << result.errors;
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  EXPECT_THAT(text.str(), AllOf(HasSubstr("The first error arrives"),
                                HasSubstr("TaskGroup: after 1 s, 2 cancelled"),
                                HasSubstr("as_completed: after 1 s, 2 run on")));
}

struct Wrong {
  std::vector<std::string> arguments;
  std::string message;
};

class WrongComparison : public testing::TestWithParam<Wrong> {};

TEST_P(WrongComparison, IsToldInOneLine) {
  const Result result = looparium(GetParam().arguments);
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.errors, AllOf(StartsWith("looparium: "), HasSubstr(GetParam().message)));
  EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongComparison,
    testing::Values(
        Wrong{{"explain", Blocking, "--compare"}, "--compare needs a value"},
        Wrong{{"explain", Blocking, "--compare", ""}, "--compare must name a scenario"},
        Wrong{{"explain", Blocking, "--compare", "create_task_overlaps_wait"},
              "did you mean \"create_task_overlaps_waits\"?"},
        Wrong{{"explain", Blocking, "--compare", "nowhere.jsonl"}, "no such file: nowhere.jsonl"},
        Wrong{{"explain", Blocking, "--compare", Overlapping, "--set", "FIRS=2"},
              "create_task_overlaps_waits has no parameter FIRS (did you mean \"FIRST\"?)"},
        Wrong{{"explain", Blocking, "--compare", Overlapping, "--questions"},
              "--questions are asked of one run"},
        Wrong{{"export", Blocking, "--compare", Overlapping, "--view", "stage", "-o", "a.svg"},
              "--compare draws timelines"},
        Wrong{{"export", Blocking, "--compare", Overlapping, "--at", "99", "-o", "a.svg"},
              "no moment 99: there are 1 to 37"},
        Wrong{{"--compare", Overlapping}, "--compare needs something to compare with"},
        Wrong{{Blocking, "--compare", "create_task_overlaps_wait"}, "did you mean"},
        Wrong{{"advise", Blocking, "-o", "a.txt"}, "a picture is a .png or .svg file"},
        Wrong{{"schedule", Blocking, "--compare", Overlapping}, "no such option: --compare"}));

}  // namespace
