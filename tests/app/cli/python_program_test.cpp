// Python programs of every sort through the built program.
// Rule: whatever a program does, it is reported as what it is, and its trace opens.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "app/runs/private_folder.h"
#include "app/runs/process.h"
#include "tests/support/command.h"

namespace {

namespace fs = std::filesystem;
using app::runs::PrivateFolder;
using app::runs::Process;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::looparium;
using tests::Result;

std::string contents(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class PythonProgram : public testing::Test {
 protected:
  void SetUp() override {
    if (!tests::has_python("3.11")) GTEST_SKIP() << "no CPython 3.11 on the PATH";
  }

  std::string program(const std::string& body) const {
    return folder_.add("program.py", "import asyncio, sys\n" + body);
  }
  Result schedule(const std::string& body, const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments{"schedule", program(body)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return looparium(arguments);
  }

  PrivateFolder folder_;
};

TEST_F(PythonProgram, GivesItsSchedule) {
  const Result result =
      schedule("async def main():\n  await asyncio.sleep(1)\nasyncio.run(main())\n");
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(result.output, "0.000 #1 Task-1 first -> sleep(1)\n1.000 #3 Task-1 resume -> done\n");
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST_F(PythonProgram, PrintsIntoItsTraceOnly) {
  const Result result = schedule("print('hello')\n");
  EXPECT_EQ(result.output, "0.000 #0 loop | hello\n");
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST_F(PythonProgram, GetsItsOwnArguments) {
  const Result result = schedule("print(sys.argv[1:])\n", {"--", "a", "--real"});
  EXPECT_EQ(result.output, "0.000 #0 loop | ['a', '--real']\n");
}

TEST_F(PythonProgram, RunsWithAnotherValueOfAConstant) {
  const Result result = schedule("N = 1\nprint(N)\n", {"--set", "N=5"});
  EXPECT_EQ(result.output, "0.000 #0 loop | 5\n") << result.errors;
}

TEST_F(PythonProgram, ThatRaisesIsReported) {
  const Result result = schedule("raise ValueError('no')\n");
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, HasSubstr("uncaught ValueError"));
  EXPECT_EQ(result.errors, "looparium: the program raised ValueError: no\n");
}

TEST_F(PythonProgram, WithASyntaxErrorIsReported) {
  const Result result = schedule("def :\n");
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("the program raised SyntaxError"));
}

TEST_F(PythonProgram, OfAScenarioWithoutCppIsRecordedAsTheInterpreterReportsIt) {
  const std::string name = "a_missing_async_is_a_syntax_error";
  const Result trace = looparium({"trace", name});
  EXPECT_EQ(trace.status, 1);
  EXPECT_EQ(trace.errors,
            "looparium: the program raised SyntaxError: 'await' outside async function\n");
  EXPECT_THAT(trace.output, HasSubstr("  File \\\"" + name + ".py\\\", line 12"));
  EXPECT_THAT(trace.output, Not(HasSubstr("@await")));
  EXPECT_EQ(trace.output, looparium({"trace", name}).output);
}

TEST_F(PythonProgram, OfAScenarioWithoutCppNeedsAPython) {
  const Result result =
      looparium({"schedule", "a_missing_async_is_a_syntax_error"}, {{"LOOPARIUM_PYTHON", "/none"}});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, IsEmpty());
  EXPECT_THAT(result.errors, HasSubstr("/none, which does not run: set it to CPython 3.11"));
}

TEST_F(PythonProgram, ThatExitsWithAStatusIsReported) {
  const Result result = schedule("sys.exit(3)\n");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.errors, "looparium: the program exited with status 3\n");
}

TEST_F(PythonProgram, ThatDeadlocksIsReported) {
  const Result result = schedule(
      "async def main():\n"
      "  await asyncio.get_running_loop().create_future()\n"
      "asyncio.run(main())\n");
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, HasSubstr("deadlock Task-1"));
  EXPECT_EQ(result.errors, "looparium: deadlock: Task-1 waits and nothing can wake it\n");
}

TEST_F(PythonProgram, ThatHasNothingLeftToDoAndRunsOnIsNotCalledADeadlock) {
  const Result result = schedule(
      "loop = asyncio.new_event_loop()\n"
      "loop.create_task(asyncio.sleep(1))\n"
      "loop.run_forever()\n");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.errors,
            "looparium: the loop had nothing left to do and ran on: only loop.stop() ends "
            "run_forever()\n");
}

TEST_F(PythonProgram, WhoseRecordingEndedAtALimitIsNotSaidToHaveEnded) {
  const Result result = looparium({"explain",
                                   program("async def main():\n"
                                           "  while True: await asyncio.sleep(1)\n"
                                           "asyncio.run(main())\n"),
                                   "--max-records", "200"});
  EXPECT_THAT(result.output, HasSubstr("The recording ends here; the program had not ended."));
  EXPECT_THAT(result.output, Not(HasSubstr("exit status")));
}

TEST_F(PythonProgram, WhoseLineIsInAnotherFileIsToldWithItsFile) {
  folder_.add("waiting.py", "import asyncio\n\nasync def wait():\n  await asyncio.sleep(1)\n");
  const Result result = looparium({"explain", program("import waiting\n"
                                                      "async def main():\n"
                                                      "  await waiting.wait()\n"
                                                      "asyncio.run(main())\n")});
  EXPECT_THAT(result.output, HasSubstr("sleep(1) at line 4 of waiting.py"));
}

TEST_F(PythonProgram, WhoseFirstCoroutineIsWrappedInAnotherFileIsStillTheMainOne) {
  folder_.add("timing.py",
              "def timed(function):\n"
              "  async def wrapped():\n"
              "    return await function()\n"
              "  return wrapped\n");
  const Result result = looparium({"explain", program("import timing\n"
                                                      "@timing.timed\n"
                                                      "async def main():\n"
                                                      "  await asyncio.sleep(1)\n"
                                                      "asyncio.run(main())\n")});
  EXPECT_THAT(result.output, HasSubstr("sleep(1) at line 5 in Task-1"));
}

TEST_F(PythonProgram, ThatNeverEndsIsEndedByTheLimitOnRecords) {
  const Result result = schedule(
      "async def main():\n"
      "  while True: await asyncio.sleep(0)\n"
      "asyncio.run(main())\n",
      {"--max-records", "500"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("limit of 500 records"));
  EXPECT_THAT(result.output, HasSubstr("yield"));
}

TEST_F(PythonProgram, ThatNeverEndsIsEndedByTheLimitOnSeconds) {
  const Result result = schedule("while True: pass\n", {"--max-seconds", "1"});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("limit of 1 second ("));
}

TEST_F(PythonProgram, ThatComputesIsToldWhatVirtualTimeHides) {
  const Result result =
      schedule("async def main():\n  sum(range(20_000_000))\nasyncio.run(main())\n");
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.errors, AllOf(HasSubstr("--charge"), HasSubstr("--real")));
}

TEST_F(PythonProgram, RecordedPrintsOnTheTerminal) {
  const std::string trace = folder_.path() / "t.jsonl";
  const Result result = looparium({"record", program("print('hello')\n"), "-o", trace});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, "hello\n");
  EXPECT_EQ(looparium({"schedule", trace}).output, "0.000 #0 loop | hello\n");
}

/// Says that it has begun, and never ends.
class EndlessProgram : public PythonProgram {
 protected:
  /// Records it, sends `signal` once it runs, and gives the exit status of the recording.
  std::optional<int> record_until(int signal) const {
    const fs::path begun = folder_.path() / "begun";
    const std::string file = program("print('hello')\nopen('" + begun.string() +
                                     "', 'w').close()\n"
                                     "async def main():\n  while True: await asyncio.sleep(0)\n"
                                     "asyncio.run(main())\n");
    Process process({.command = {LOOPARIUM_PROGRAM, "record", file, "-o", trace()},
                     .input = "/dev/null",
                     .output = folder_.path() / "output",
                     .errors = folder_.path() / "errors"});
    while (!fs::exists(begun)) {
      if (const auto status = process.wait_for(std::chrono::milliseconds(10))) return status;
    }
    process.signal(signal);
    return process.wait_for(std::chrono::seconds(30));
  }
  std::string trace() const { return folder_.path() / "t.jsonl"; }
};

TEST_F(EndlessProgram, InterruptedKeepsItsTraceSoFar) {
  EXPECT_EQ(record_until(SIGINT), 1) << contents(folder_.path() / "errors");
  const Result result = looparium({"schedule", trace()});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.output, HasSubstr("loop | hello"));
  EXPECT_THAT(result.errors, HasSubstr("the program was stopped"));
}

TEST_F(EndlessProgram, EndsWithUs) {
  EXPECT_EQ(record_until(SIGTERM), 1);
  EXPECT_THAT(contents(folder_.path() / "errors"), HasSubstr("the program was stopped"));
}

TEST(Python, ThatIsNotThereIsToldWithWhatToInstall) {
  const PrivateFolder folder;
  const std::string file = folder.add("a.py", "");
  const Result result =
      looparium({"schedule", file}, {{"PATH", folder.path().string()}, {"LOOPARIUM_PYTHON", ""}});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.errors,
            "looparium: no Python to record with: install CPython 3.11, 3.12 or 3.13 (package "
            "python3) or set LOOPARIUM_PYTHON to one\n");
}

TEST(Python, ThatWasNamedWronglyIsTold) {
  const PrivateFolder folder;
  const std::string file = folder.add("a.py", "");
  const Result result = looparium({"schedule", file}, {{"LOOPARIUM_PYTHON", "/bin/false"}});
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(result.errors, HasSubstr("LOOPARIUM_PYTHON is /bin/false, which does not run"));
}

}  // namespace
