// Real programs, recorded and reduced by the built program, against the schedules CPython gave.
// Rule: to the byte; where an interpreter is missing its tests are skipped and say so.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <tuple>
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

/// Whether a program runs under a version: `# python: 3.12` names the oldest it needs.
bool is_for(const fs::path& program, const std::string& version) {
  const std::string mark = "# python: ";
  const std::string first = first_line(program);
  return !first.starts_with(mark) || version >= first.substr(mark.size());
}

/// A later version has its own file where asyncio really differs.
fs::path expected_of(const std::string& program, const std::string& version) {
  const fs::path own = Programs / (program + ".expected-" + version);
  return fs::exists(own) ? own : Programs / (program + ".expected");
}

class Recorded : public testing::TestWithParam<std::tuple<std::string, std::string>> {};

TEST_P(Recorded, GivesTheScheduleOfCPython) {
  const auto& [name, version] = GetParam();
  if (!tests::has_python(version)) GTEST_SKIP() << "no CPython " << version << " on the PATH";
  const fs::path program = Programs / (name + ".py");
  if (!is_for(program, version)) GTEST_SKIP() << "needs a later CPython";
  std::vector<std::string> arguments{"schedule", program.string()};
  std::ranges::copy(options_of(program), std::back_inserter(arguments));
  const tests::Result result =
      tests::looparium(arguments, {{"LOOPARIUM_PYTHON", "python" + version}});
  EXPECT_EQ(result.output, contents(expected_of(name, version))) << result.errors;
}

INSTANTIATE_TEST_SUITE_P(Program, Recorded,
                         testing::Combine(testing::ValuesIn(program_names()),
                                          testing::Values("3.11", "3.12", "3.13")),
                         [](const auto& info) {
                           std::string name =
                               "p" + std::get<0>(info.param) + "_" + std::get<1>(info.param);
                           std::ranges::replace(name, '.', '_');
                           return name;
                         });

}  // namespace
