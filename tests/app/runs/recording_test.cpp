// Tests of a recording under way, as the window sees it.
// Rule: they wait for what the program does, never for a time.
#include "app/runs/recording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "app/model/schedule.h"
#include "app/runs/private_folder.h"
#include "tests/support/command.h"

namespace app::runs {
namespace {

class RecordingOfAProgram : public testing::Test {
 protected:
  void SetUp() override {
    if (!tests::has_python("3.11")) GTEST_SKIP() << "no CPython 3.11 on the PATH";
  }

  Request request(const std::string& body) const {
    return {.what = folder_.add("program.py", body).string()};
  }
  std::filesystem::path mark() const { return folder_.path() / "begun"; }
  /// A program that says it has begun and never ends.
  Request endless() const {
    const std::string file = mark().string();
    return request("import os\nwith open('" + file +
                   ".new', 'w') as f: f.write(str(os.getpid()))\n" + "os.rename('" + file +
                   ".new', '" + file + "')\nwhile True: pass\n");
  }

  PrivateFolder folder_;
};

/// It has ended, and nobody has asked how.
bool is_zombie(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string name;
  char state = 0;
  file >> process >> name >> state;
  return state == 'Z';
}

app::runs::Run finished(Recording& recording) {
  for (;;) {
    if (auto run = recording.poll()) return *std::move(run);
    std::this_thread::yield();
  }
}

TEST_F(RecordingOfAProgram, GivesItsRunOnce) {
  Recording recording(request("print('hello')\n"));
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::Fine);
  EXPECT_EQ(run.title, "program.py");
  EXPECT_EQ(model::schedule(*run.trace), "0.000 #0 loop | hello\n");
  EXPECT_FALSE(recording.poll());
}

TEST_F(RecordingOfAProgram, EndsWhenItIsStopped) {
  Recording recording(endless());
  while (!std::filesystem::exists(mark()))
    ASSERT_FALSE(recording.poll());
  recording.stop();
  EXPECT_EQ(finished(recording).outcome, Outcome::Stopped);
}

TEST_F(RecordingOfAProgram, EndsWithItsRecording) {
  pid_t process = 0;
  {
    Recording recording(endless());
    while (!std::filesystem::exists(mark()))
      ASSERT_FALSE(recording.poll());
    std::ifstream(mark()) >> process;
    ASSERT_EQ(kill(process, 0), 0);
  }
  EXPECT_EQ(kill(process, 0), -1);
}

TEST_F(RecordingOfAProgram, LeavesTheFileThatWasAskedFor) {
  const auto file = folder_.path() / "t.jsonl";
  Recording recording(request("print('hello')\n"), {.file = file});
  (void)finished(recording);
  EXPECT_TRUE(std::filesystem::exists(file));
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST_F(RecordingOfAProgram, TellsTheLastWordsOfAProgramThatEndsItself) {
  Recording recording(request("import sys\nsys.exit('no more coffee')\n"));
  EXPECT_THAT(finished(recording).notices,
              testing::ElementsAre("the program exited with status 1: no more coffee"));
}

TEST_F(RecordingOfAProgram, TakesNoLineBeforeAStatusOfItsOwnForTheReason) {
  Recording recording(request("import sys\nprint('ready', file=sys.stderr)\nsys.exit(4)\n"));
  EXPECT_THAT(finished(recording).notices,
              testing::ElementsAre("the program exited with status 4"));
}

TEST_F(RecordingOfAProgram, TakesNoLineOnStandardErrorForTheReason) {
  Recording recording(request("import sys\nprint('3 files left', file=sys.stderr)\nsys.exit(1)\n"));
  EXPECT_THAT(finished(recording).notices,
              testing::ElementsAre("the program exited with status 1"));
}

TEST_F(RecordingOfAProgram, TellsWhatACommandLineComplainsOf) {
  Recording recording(
      request("import argparse\nparser = argparse.ArgumentParser(prog='tea')\n"
              "parser.add_argument('cups')\nparser.parse_args()\n"));
  EXPECT_THAT(finished(recording).notices,
              testing::ElementsAre("the program exited with status 2: tea: error: the following "
                                   "arguments are required: cups"));
}

TEST_F(RecordingOfAProgram, RunsTheTwinOfAScenario) {
  Recording recording({.what = "awaiting_in_turn_adds_up"});
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::Fine);
  EXPECT_EQ(run.trace->meta().language, "python");
}

TEST_F(RecordingOfAProgram, IsSeenWhileItGrows) {
  const std::string gate = (folder_.path() / "gate").string();
  ASSERT_EQ(mkfifo(gate.c_str(), 0600), 0);
  Recording recording(request("print('before')\nopen('" + gate + "').read()\nprint('after')\n"));
  std::optional<app::runs::Run> so_far;
  while (!so_far || so_far->trace->records().empty()) {
    ASSERT_FALSE(recording.poll());
    if (auto next = recording.so_far()) so_far = std::move(next);
  }
  std::ofstream(gate) << "open";
  const auto whole = finished(recording);
  ASSERT_LT(so_far->trace->records().size(), whole.trace->records().size());
  EXPECT_TRUE(so_far->notices.empty());
  EXPECT_EQ(whole.outcome, Outcome::Fine);
}

TEST_F(RecordingOfAProgram, KeepsWhatThereIsWhenTheProgramIsKilled) {
  Recording recording(request("import os\nprint('before')\nos.kill(os.getpid(), 9)\n"));
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::CutOff);
  EXPECT_THAT(run.notices, testing::ElementsAre(testing::HasSubstr("was killed (Killed)")));
}

TEST_F(RecordingOfAProgram, EndsWithTheProcessesItsProgramStarted) {
  pid_t process = 0;
  {
    Recording recording(
        request("import os\nif os.fork(): \n  while True: pass\nwith open('" + mark().string() +
                ".new', 'w') as f: f.write(str(os.getpid()))\nos.rename('" + mark().string() +
                ".new', '" + mark().string() + "')\nwhile True: pass\n"));
    while (!std::filesystem::exists(mark()))
      ASSERT_FALSE(recording.poll());
    std::ifstream(mark()) >> process;
    ASSERT_EQ(kill(process, 0), 0);
  }
  while (kill(process, 0) == 0 && !is_zombie(process))
    std::this_thread::yield();
}

constexpr const char* NeverEnds = "a_lock_is_not_reentrant";

/// The first that is seen of it with a record.
app::runs::Run begun(Recording& recording) {
  for (;;) {
    if (recording.poll()) throw std::runtime_error("it has ended");
    auto run = recording.so_far();
    if (run && !run->trace->records().empty()) return *std::move(run);
    std::this_thread::yield();
  }
}

TEST(RecordingOfAScenario, IsOfTheEngineInRealTime) {
  Recording recording({.what = "create_task_only_schedules", .is_real = true});
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::Fine);
  EXPECT_EQ(run.origin, Origin::Scenario);
  EXPECT_EQ(run.trace->meta().language, "c++");
  EXPECT_EQ(run.trace->meta().mode, "real");
}

TEST(RecordingOfAScenario, TakesItsParameters) {
  Recording recording({.what = "semaphore_caps_concurrency",
                       .set = {{"PERMITS", "2"}, {"DELAY", "0.1"}},
                       .is_real = true});
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::Fine);
  EXPECT_EQ(run.trace->meta().set.front(), std::pair(std::string("PERMITS"), std::string("2")));
}

TEST(RecordingOfAScenario, IsSeenWhileItGrowsAndKeepsThatWhenItIsStopped) {
  Recording recording({.what = NeverEnds, .is_real = true});
  const std::size_t seen = begun(recording).trace->records().size();
  recording.stop();
  const auto run = finished(recording);
  EXPECT_EQ(run.outcome, Outcome::Stopped);
  EXPECT_GE(run.trace->records().size(), seen);
  EXPECT_FALSE(run.trace->is_missing_tail());
}

TEST(RecordingOfAScenario, SaysWhatItDoesNotTake) {
  Recording recording({.what = NeverEnds, .set = {{"PERMITS", "1"}}, .is_real = true});
  try {
    (void)finished(recording);
    FAIL();
  } catch (const RunError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("has no parameter PERMITS"));
  }
}

}  // namespace
}  // namespace app::runs
