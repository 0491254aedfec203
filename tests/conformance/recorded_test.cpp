// Real programs, recorded and reduced by the built program, against the schedules CPython 3.11 gave.
// Rule: to the byte; where no CPython 3.11 is found the test is skipped and says so.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/command.h"

namespace {

namespace fs = std::filesystem;

const fs::path Programs = fs::path(LOOPARIUM_SOURCE_DIR) / "tests/conformance/recorded";

std::string contents(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<std::string> program_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(Programs)) {
    if (entry.path().extension() == ".py") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string first_line(const fs::path& program) {
  std::string first;
  std::ifstream file(program);
  std::getline(file, first);
  return first;
}

/// Options that a program's first line asks for: `# record: --ties heapq`.
std::vector<std::string> options_of(const fs::path& program) {
  const std::string first = first_line(program), mark = "# record:";
  std::vector<std::string> options;
  if (!first.starts_with(mark)) return options;
  std::istringstream words(first.substr(mark.size()));
  for (std::string word; words >> word;)
    options.push_back(word);
  return options;
}

class Recorded : public testing::TestWithParam<std::string> {};

TEST_P(Recorded, GivesTheScheduleOfCPython311) {
  if (!tests::has_python("3.11")) GTEST_SKIP() << "no CPython 3.11 on the PATH";
  const fs::path program = Programs / (GetParam() + ".py");
  if (first_line(program).starts_with("# python:")) GTEST_SKIP() << "needs a later CPython";
  std::vector<std::string> arguments{"schedule", program.string()};
  std::ranges::copy(options_of(program), std::back_inserter(arguments));
  const tests::Result result = tests::looparium(arguments, {{"LOOPARIUM_PYTHON", "python3.11"}});
  EXPECT_EQ(result.output, contents(Programs / (GetParam() + ".expected"))) << result.errors;
}

INSTANTIATE_TEST_SUITE_P(Program, Recorded, testing::ValuesIn(program_names()),
                         [](const auto& info) { return "p" + info.param; });

}  // namespace
