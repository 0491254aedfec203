// Fixed seeds and the programs of examples/, and whether a planted difference is found and shrunk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/differential/campaign.h"
#include "tests/differential/generate.h"
#include "tests/differential/on_engine.h"
#include "tests/differential/shrink.h"
#include "tests/differential/vocabulary.h"

namespace tests::differential {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> examples() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(LOOPARIUM_SOURCE_DIR "/tests/differential/examples"))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void collect_words(const Block& block, std::set<std::string>& words) {
  for (const Step& step : block) {
    words.insert(step.word());
    collect_words(step.body, words);
    collect_words(step.clauses, words);
  }
}

bool has_cpython_3_11(CpythonRecorder& recorder) {
  return recorder.record("coroutine c0\n").meta().python.starts_with("3.11");
}

/// Tests of what CPython says; skipped where it is another one.
class Cpython : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_cpython_3_11(recorder_))
      GTEST_SKIP() << "the engine's rules are those of CPython 3.11";
  }
  CpythonRecorder recorder_;
};

class Seeds300 : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Seeds300, HaveTheSchedulesOfCPython) {
  CpythonRecorder recorder;
  if (!has_cpython_3_11(recorder)) GTEST_SKIP() << "the engine's rules are those of CPython 3.11";
  const Findings findings = run_campaign({.first = GetParam(), .count = 100}, 1);
  EXPECT_EQ(findings.programs, 100U);
  EXPECT_FALSE(findings.difference) << side_by_side(findings.difference->schedules);
}

INSTANTIATE_TEST_SUITE_P(From, Seeds300, testing::Values(1, 101, 201));

TEST_F(Cpython, GivesTheScheduleOfEachExample) {
  for (const auto& path : examples()) {
    const Comparison schedules = compare(parse(contents(path)), recorder_);
    EXPECT_TRUE(schedules.agrees()) << path << "\n" << side_by_side(schedules);
  }
}

TEST_F(Cpython, SaysTheSameInAProcessOfItsOwn) {
  const Program program = generate(5);
  for (int i = 0; i < 3; ++i)
    recorder_.record(write(generate(6)));
  EXPECT_EQ(compare(program, recorder_).cpython, compare_in_new_process(program).cpython);
}

TEST(Examples, UseEveryWord) {
  std::set<std::string> used;
  for (const auto& path : examples())
    collect_words(parse(contents(path)), used);
  for (const Word& word : vocabulary())
    EXPECT_TRUE(used.contains(std::string(word.name))) << word.name;
}

TEST(Seeds, DrawProgramsThatReadAsTheyWereWritten) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Program program = generate(seed);
    ASSERT_EQ(parse(write(program)), program) << write(program);
  }
}

TEST(Seeds, DrawEveryWordThatMayBeDrawn) {
  std::set<std::string> drawn;
  for (std::uint64_t seed = 0; seed < 500; ++seed)
    collect_words(generate(seed), drawn);
  for (const Word& word : vocabulary())
    EXPECT_TRUE(drawn.contains(std::string(word.name))) << word.name;
}

/// The program with `sleep 0.1` in the place of each `sleep 0.2`: what a faulty engine would run.
Program with_a_fault(Program program) {
  for (Step& step : program) {
    if (step.text() == "sleep 0.2") step.words[1] = "0.1";
    step.body = with_a_fault(std::move(step.body));
    step.clauses = with_a_fault(std::move(step.clauses));
  }
  return program;
}

TEST_F(Cpython, DiffersFromAFaultyEngineAndTheDifferenceIsShrunk) {
  const auto differs = [&](const Program& program) {
    Comparison schedules = compare(with_a_fault(program), recorder_);
    schedules.cpython = compare(program, recorder_).cpython;
    return !schedules.agrees();
  };
  std::uint64_t seed = 0;
  while (!differs(generate(seed)))
    ASSERT_LT(++seed, 100U);
  EXPECT_THAT(write(shrink(generate(seed), differs)), MatchesRegex("coroutine c.\n  sleep 0.2\n"));
}

TEST_F(Cpython, IsShownBesideTheEngineWhereTheyDiffer) {
  Comparison schedules = compare(parse("coroutine c0\n  sleep 0.1\n"), recorder_);
  EXPECT_TRUE(schedules.agrees());
  schedules.cpython += "0.100 #9 Task-9 first -> done\n";
  EXPECT_THAT(side_by_side(schedules), HasSubstr("! "));
}

TEST_F(Cpython, GivesAReportWhoseCommandRepeatsTheShrunkProgram) {
  const Program shrunk = parse("coroutine c0\n  sleep 0.1\n");
  const Difference difference{"seed-42", shrunk, compare(shrunk, recorder_)};
  const auto file = save(difference, std::filesystem::path(testing::TempDir()) / "differences");
  EXPECT_THAT(report(difference, file), HasSubstr("./dev differential " + file.string() + "\n"));
  EXPECT_EQ(parse(contents(file)), shrunk);
  const std::string command = LOOPARIUM_DIFFERENTIAL " " + file.string() + " >/dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0) << "it runs, and finds that they agree";
  std::filesystem::remove_all(file.parent_path());
}

TEST(Report, NamesAFileFromTheRootWhereItIsInside) {
  EXPECT_EQ(command_for(LOOPARIUM_SOURCE_DIR "/build/differences/seed-1-shrunk.program"),
            "./dev differential build/differences/seed-1-shrunk.program");
}

TEST(Shrink, KeepsWhatIsLookedForAndNothingElse) {
  const Program program = parse(
      "coroutine c0\n  print x\n  try\n    repeat 3\n      sleep 1\n      cancel t1\n  finally\n   "
      " "
      "print y\n  sleep 2\ncoroutine c1\n  print z\n");
  const auto cancels = [](const Program& candidate) {
    std::set<std::string> words;
    collect_words(candidate, words);
    return words.contains("cancel");
  };
  EXPECT_EQ(write(shrink(program, cancels)), "coroutine c0\n  cancel t1\n");
}

TEST(Shrink, LeavesWhatIsCountedAWholeNumber) {
  const auto repeats_often = [](const Program& candidate) {
    const std::string text = write(candidate);
    return text.find("repeat") != text.npos && text.find("repeat 0\n") == text.npos &&
           text.find("repeat 1\n") == text.npos;
  };
  const Program program = parse("coroutine c0\n  repeat 3\n    sleep 1\n");
  EXPECT_EQ(write(shrink(program, repeats_often)), "coroutine c0\n  repeat 3\n");
}

struct Faulty {
  const char* text;
  const char* says;
  friend void PrintTo(const Faulty& faulty, std::ostream* out) { *out << faulty.says; }
};

class FaultyProgram : public testing::TestWithParam<Faulty> {};

TEST_P(FaultyProgram, IsRefusedWithItsLine) {
  try {
    parse(GetParam().text);
    FAIL() << "it was read";
  } catch (const ProgramError& error) {
    EXPECT_STREQ(error.what(), GetParam().says);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Text, FaultyProgram,
    testing::Values(
        Faulty{"", "a program begins with a coroutine"},
        Faulty{"generator y0\n  yield 1\n", "a program begins with a coroutine"},
        Faulty{"coroutine c0\n  yield 1\n", "line 2: 'yield' cannot stand here"},
        Faulty{"coroutine c0\ngenerator y0\n  repeat 2\n    yield 1\n",
               "line 4: 'yield' cannot stand here"},
        Faulty{"sleep 1\n", "line 1: 'sleep' cannot stand here"},
        Faulty{"coroutine c0\n  slep 1\n", "line 2: no word is 'slep'"},
        Faulty{"coroutine c0\n  sleep\n", "line 2: 'sleep' lacks an argument"},
        Faulty{"coroutine c0\n  sleep x\n", "line 2: 'sleep' cannot take 'x'"},
        Faulty{"coroutine c0\n  repeat 0.5\n", "line 2: 'repeat' cannot take '0.5'"},
        Faulty{"coroutine c0\n  sleep 1 2\n", "line 2: 'sleep' takes no '2'"},
        Faulty{"coroutine c0\n  finally\n", "line 2: it belongs to no try"},
        Faulty{"coroutine c0\n  print x\n    print y\n", "line 3: it is indented too far"},
        Faulty{"coroutine c0\n  call_soon h1\n    sleep 1\n", "line 3: 'sleep' cannot stand here"},
        Faulty{"coroutine c0\n  raise ValueError\n", "line 2: 'raise' lacks the error's number"}));

}  // namespace
}  // namespace tests::differential
