// Tests of a recording under way, as the window sees it.
// Rule: they wait for what the program does, never for a time.
#include "app/runs/recording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

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

}  // namespace
}  // namespace app::runs
